import { describe, expect, it } from 'vitest';
import { canonicalForm } from './canonical.js';
import { fingerprintOf, groupedFingerprint, readFingerprint, shortFingerprint } from './fingerprint.js';

const statement = canonicalForm({
  kind: 'statement',
  title: 'A child first',
  language: 'en',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello.' }] }] },
});

describe('a fingerprint', () => {
  it('is the SHA-256 of the published bytes', async () => {
    expect(statement).toBe(
      'undersigned statement 1\n' +
        '{"body":[{"content":[{"text":"Hello.","type":"text"}],"type":"paragraph"}],"language":"en","title":"A child first"}',
    );
    // printf '…' | sha256sum
    expect(await fingerprintOf(statement)).toBe(
      'fc4a5c6c176c26b3543792ea3fea7d465e8de271ae6b6f682021c9b9a1833cab',
    );
  });

  it('is written for people in groups and as a short code, and read back from both', async () => {
    const fingerprint = await fingerprintOf(statement);
    expect(groupedFingerprint(fingerprint)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    expect(shortFingerprint(fingerprint)).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
    expect(readFingerprint(` ${groupedFingerprint(fingerprint).toUpperCase()} `)).toBe(fingerprint);
    expect(readFingerprint(shortFingerprint(fingerprint))).toBe(fingerprint.slice(0, 12));
    expect(readFingerprint('a child first')).toBeNull();
    expect(readFingerprint('abc')).toBeNull();
  });
});
