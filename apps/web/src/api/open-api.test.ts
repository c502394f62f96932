import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openApi } from './open-api';
import { operations } from './operations';

const written = new URL('../../../../docs/openapi.json', import.meta.url);

describe('the description of the API', () => {
  it('in docs/openapi.json is the one that is served (npm run generate:openapi)', () => {
    expect(JSON.parse(readFileSync(written, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApi())));
  });

  it('names every parameter of every path', () => {
    for (const { path, params } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys(params?.shape ?? {}), path).toEqual(named);
    }
  });

  it('has one operation per method and path, each with an answer', () => {
    const all = operations.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(all).size).toBe(all.length);
    for (const { answer, files, path } of operations) expect(Boolean(answer ?? files), path).toBe(true);
  });
});
