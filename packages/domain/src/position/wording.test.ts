import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentId, OrganisationId, PositionId, SuggestionId } from '../id.js';
import { forecastOf } from './forecast.js';
import type { Stance, StandingPosition, WordOnSuggestions } from './position.js';
import { outlookOf, type WordingOutlook } from './wording.js';

const org = (name: string) => `org_${name}` as OrganisationId;
const sug = 'sug_1' as SuggestionId;

const standing = (
  name: string,
  blockId: string,
  stance: Stance,
  is: StandingPosition['standing'] = 'holds',
): StandingPosition => ({
  id: `pos_${name}_${blockId}` as PositionId,
  documentId: 'doc_a' as DocumentId,
  blockId,
  author: { membershipId: null, organisationId: org(name), personName: name, organisationName: name },
  stance,
  words: 'As it was.',
  ordinal: 1,
  at: new Date(0),
  doubtedAt: null,
  goneAt: null,
  standing: is,
});
const redLine: Stance = { kind: 'red-line', lift: 'Say when.' };
const support: Stance = { kind: 'support' };
const nobody: WordingOutlook = { gained: [], kept: [], atRisk: [], lost: [], heldElsewhere: [] };
const names = ['one', 'two', 'three', 'four'];

describe('the outlook of a wording (P7)', () => {
  const suggested = { suggestionId: sug, backers: [org('author'), org('backer')] };

  it('of the words that stand is what was said of them', () => {
    const positions = [
      standing('yes', 'a', support),
      standing('former', 'a', support, 'in-doubt'),
      standing('no', 'a', redLine),
      standing('two', 'a', support),
      standing('two', 'b', redLine),
      standing('other', 'b', support),
    ];
    const signers = ['yes', 'former', 'no', 'two', 'other', 'silent'].map(org);
    expect(outlookOf({ blockId: 'a', suggested: null }, positions, signers)).toEqual({
      gained: [],
      kept: [org('yes')],
      atRisk: [org('former')],
      lost: [org('no')],
      heldElsewhere: [org('two')],
    });
  });

  it('of a suggestion gains whose red line it lifts, and its author and supporters', () => {
    const positions = [
      standing('named', 'a', { ...redLine, couldSign: [sug] }),
      standing('author', 'a', redLine),
      standing('unmoved', 'a', redLine),
      standing('content', 'a', support),
      standing('both', 'a', { ...support, couldSign: [sug] }),
      standing('turned', 'a', { ...support, wouldNotSign: [sug] }),
      standing('held', 'a', { ...redLine, couldSign: [sug] }),
      standing('held', 'b', redLine),
    ];
    const signers = ['named', 'author', 'backer', 'unmoved', 'content', 'both', 'turned', 'held'].map(org);
    expect(outlookOf({ blockId: 'a', suggested }, positions, signers)).toEqual({
      gained: [org('named'), org('author'), org('backer')],
      kept: [org('both')],
      atRisk: [org('content')],
      lost: [org('unmoved'), org('turned')],
      heldElsewhere: [org('held')],
    });
  });

  it('weighs a no that was said beside the words above support, and forgets one said of former words', () => {
    const said = (is: StandingPosition['standing']) =>
      outlookOf(
        { blockId: 'a', suggested },
        [standing('backer', 'a', { ...support, wouldNotSign: [sug] }, is)],
        [org('backer')],
      );
    expect(said('holds')).toEqual({ ...nobody, lost: [org('backer')] });
    expect(said('in-doubt')).toEqual({ ...nobody, kept: [org('backer')] });
  });

  it('counts nothing that was said of a paragraph that is gone', () => {
    const positions = [standing('one', 'a', redLine, 'gone'), standing('one', 'b', redLine, 'gone')];
    expect(outlookOf({ blockId: 'a', suggested: null }, positions, [org('one')])).toEqual(nobody);
  });

  const word = fc.constantFrom<WordOnSuggestions[]>({}, { couldSign: [sug] }, { wouldNotSign: [sug] });
  const stances = fc
    .tuple(fc.constantFrom<Stance>(support, { kind: 'live-with' }, redLine), word)
    .map(([stance, said]): Stance => ({ ...stance, ...said }));
  const scene = fc.record({
    positions: fc.uniqueArray(
      fc
        .record({
          name: fc.constantFrom(...names, 'igo'),
          blockId: fc.constantFrom('a', 'b', 'c'),
          stance: stances,
          is: fc.constantFrom<StandingPosition['standing'][]>('holds', 'in-doubt', 'gone'),
        })
        .map(({ name, blockId, stance, is }) => standing(name, blockId, stance, is)),
      { selector: ({ id }) => id },
    ),
    backers: fc.subarray([...names, 'igo'].map(org)),
    isSuggested: fc.boolean(),
  });
  const signers = names.map(org);

  it('has everybody who spoke of it in one place, and nobody else', () => {
    fc.assert(
      fc.property(scene, ({ positions, backers, isSuggested }) => {
        const outlook = outlookOf(
          { blockId: 'a', suggested: isSuggested ? { suggestionId: sug, backers } : null },
          positions,
          signers,
        );
        const spoke = signers.filter(
          (id) =>
            positions.some(
              (each) => each.author.organisationId === id && each.blockId === 'a' && each.standing !== 'gone',
            ) ||
            (isSuggested && backers.includes(id)),
        );
        expect(Object.values(outlook).flat().toSorted()).toEqual(spoke.toSorted());
        if (!isSuggested) expect(outlook.gained).toEqual([]);
      }),
    );
  });

  it('agrees with the forecast of the text that would have these words', () => {
    fc.assert(
      fc.property(scene, ({ positions, backers }) => {
        const outlook = outlookOf(
          { blockId: 'a', suggested: { suggestionId: sug, backers } },
          positions,
          signers,
        );
        const now = forecastOf(positions, signers);
        expect(outlook.kept.every((id) => now.expected.includes(id))).toBe(true);
        expect(outlook.gained.some((id) => now.expected.includes(id))).toBe(false);
        const says = (ids: OrganisationId[], stance: Stance) =>
          ids.map((id) => standing(id.slice('org_'.length), 'a', stance));
        const then = forecastOf(
          [
            ...positions.filter(({ blockId }) => blockId !== 'a'),
            ...says([...outlook.gained, ...outlook.kept, ...outlook.heldElsewhere], support),
            ...says(outlook.lost, redLine),
          ],
          signers,
        );
        expect([...outlook.gained, ...outlook.kept].every((id) => then.expected.includes(id))).toBe(true);
        expect(outlook.lost.every((id) => then.lost.includes(id))).toBe(true);
        expect(outlook.heldElsewhere.some((id) => then.expected.includes(id))).toBe(false);
      }),
    );
  });
});
