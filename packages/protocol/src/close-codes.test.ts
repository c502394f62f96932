import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { closeCodes, closeReasonOf, endsAccess, endsPageOnly, type CloseReason } from './close-codes.js';

const rows = Object.entries(closeCodes) as [CloseReason, { code: number; then: string }][];

describe('close codes', () => {
  it.each(rows)('%s stops a stock provider exactly when it means stop', (name, { code, then }) => {
    expect(then).toBe(code >= 4400 && code < 4500 ? 'stop' : 'retry');
    expect(closeReasonOf(code)).toBe(name);
  });

  it('are what docs/close-codes.md says', () => {
    const page = readFileSync(new URL('../../../docs/close-codes.md', import.meta.url), 'utf8');
    const documented = [...page.matchAll(/^\| (\d{4}) \| `([a-z-]+)` \| (\w+) \|/gm)];
    expect(documented.map(([, code, name, then]) => [name, { code: Number(code), then }])).toEqual(rows);
  });

  it.each(rows)('%s takes the text away only where coming back does not help', (name, { then }) => {
    if (endsAccess(name)) expect(then).toBe('stop');
  });

  it.each(rows)('%s does not end both the access and only the page', (name, { then }) => {
    if (endsPageOnly(name)) expect([then, endsAccess(name)]).toEqual(['stop', false]);
  });

  it('give nothing for a code that is not ours', () => expect(closeReasonOf(1006)).toBeNull());
});
