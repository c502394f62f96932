import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MembershipId, PersonId } from '../id.js';
import { changeClasses, type ChangeClass, type PassageClass } from './correction.js';
import { correctionClass, passageClass } from './rules.js';

const said = (passage: number, person: string, is: ChangeClass): PassageClass => ({
  passage,
  personId: person as PersonId,
  membershipId: `mem_${person}` as MembershipId,
  class: is,
  at: new Date(0),
});

describe('[C5] the class of a passage', () => {
  it('needs two different people', () => {
    expect(passageClass(1, [])).toBeNull();
    expect(passageClass(1, [said(1, 'ana', 'editorial')])).toBeNull();
    expect(passageClass(1, [said(1, 'ana', 'editorial'), said(2, 'bram', 'editorial')])).toBeNull();
    expect(passageClass(1, [said(1, 'ana', 'editorial'), said(1, 'bram', 'editorial')])).toBe('editorial');
  });

  it('is the stronger of what was said, whoever said it first', () => {
    expect(passageClass(1, [said(1, 'ana', 'material'), said(1, 'bram', 'editorial')])).toBe('material');
    expect(passageClass(1, [said(1, 'ana', 'editorial'), said(1, 'bram', 'material')])).toBe('material');
  });
});

describe('[C5] the class of a correction', () => {
  const passages = [{ number: 1 }, { number: 2 }];

  it('is open while one passage is', () => {
    const given = [said(1, 'ana', 'editorial'), said(1, 'bram', 'editorial'), said(2, 'ana', 'editorial')];
    expect(correctionClass(passages, given)).toBeNull();
    expect(correctionClass([], [])).toBeNull();
  });

  it('is material as soon as anything is, and editorial only when everything is', () => {
    const people = ['ana', 'bram', 'chiara'];
    const word = fc.record({
      passage: fc.integer({ min: 1, max: 2 }),
      person: fc.constantFrom(...people),
      is: fc.constantFrom(...changeClasses),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { selector: ({ passage, person }) => `${passage} ${person}` }),
        (words) => {
          const given = words.map(({ passage, person, is }) => said(passage, person, is));
          const isWeighed = [1, 2].every(
            (number) => words.filter(({ passage }) => passage === number).length > 1,
          );
          const isMaterial = words.some(({ is }) => is === 'material');
          const expected = isWeighed ? (isMaterial ? 'material' : 'editorial') : null;
          return correctionClass(passages, given) === expected;
        },
      ),
    );
  });
});
