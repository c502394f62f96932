import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idSchema, spellId } from './id.js';

describe('ids', () => {
  it('spells any 16 bytes as an id that its own schema takes and no other does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const id = spellId('organisation', bytes);
        expect(idSchema('organisation').parse(id)).toBe(id);
        expect(idSchema('document').safeParse(id).success).toBe(false);
      }),
    );
  });

  it('spells different bytes differently', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const same = a.every((byte, i) => byte === b[i]);
        expect(spellId('person', a) === spellId('person', b)).toBe(same);
      }),
    );
  });

  it.each(['', 'ORG_' + 'a'.repeat(26), 'org_' + 'a'.repeat(27), ' org_' + 'a'.repeat(26), '__proto__'])(
    'refuses %j',
    (text) => expect(idSchema('organisation').safeParse(text).success).toBe(false),
  );
});
