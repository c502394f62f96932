import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentId, OrganisationId, PositionId, SuggestionId } from '../id.js';
import { forecastOf } from './forecast.js';
import type { Paragraph, Position, Stance, StandingPosition } from './position.js';
import {
  asksWhetherLifted,
  mayTakePosition,
  newDoubts,
  positionOnGone,
  stanceOf,
  standingPositions,
  tallyOf,
} from './rules.js';

const org = (name: string) => `org_${name}` as OrganisationId;
const paragraph = (blockId: string, words: string): Paragraph => ({ blockId, number: blockId, words });

let made = 0;
function position(
  name: string,
  blockId: string,
  stance: Stance,
  words = 'As it was.',
  ordinal = 1,
): Position {
  made += 1;
  return {
    id: `pos_${made}` as PositionId,
    documentId: 'doc_a' as DocumentId,
    blockId,
    author: { membershipId: null, organisationId: org(name), personName: name, organisationName: name },
    stance,
    words,
    ordinal,
    at: new Date(made),
    doubtedAt: null,
    goneAt: null,
  };
}
const redLine: Stance = { kind: 'red-line', lift: 'Say when.' };
const support: Stance = { kind: 'support' };
const liveWith: Stance = { kind: 'live-with' };

describe('who takes a position', () => {
  it('is whoever may comment, for an organisation, before the text is frozen (P2)', () => {
    const bea = { access: 'comment', organisationId: org('bea') } as const;
    expect(mayTakePosition('drafting', bea)).toEqual({ ok: true, value: org('bea') });
    expect(mayTakePosition('review', { ...bea, access: 'view' })).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(mayTakePosition('review', { ...bea, organisationId: null })).toMatchObject({
      refusal: { code: 'no_organisation' },
    });
    for (const phase of ['frozen', 'sign-on', 'correction', 'published'] as const) {
      expect(mayTakePosition(phase, bea)).toMatchObject({ refusal: { code: 'document_frozen' } });
    }
  });
});

describe('a stance', () => {
  it('says what would lift it exactly when it is a red line (P1)', () => {
    expect(stanceOf('red-line', { lift: ' Say when. ' })).toEqual({ ok: true, value: redLine });
    expect(stanceOf('red-line', { lift: ' ' })).toMatchObject({
      refusal: { code: 'lift_needed', field: 'lift' },
    });
    expect(stanceOf('support', { lift: 'Yes!' })).toMatchObject({ refusal: { code: 'lift_not_chosen' } });
    expect(stanceOf('live-with', { lift: ' ' })).toEqual({ ok: true, value: liveWith });
  });

  it('may name a suggestion in place of words, and never says yes and no to one (P7)', () => {
    const [one, two] = ['sug_1', 'sug_2'] as SuggestionId[];
    expect(stanceOf('red-line', { couldSign: [one!, one!], wouldNotSign: [] })).toEqual({
      ok: true,
      value: { kind: 'red-line', lift: null, couldSign: [one] },
    });
    expect(stanceOf('red-line', { wouldNotSign: [one!] })).toMatchObject({
      refusal: { code: 'lift_needed' },
    });
    expect(stanceOf('support', { couldSign: [one!, two!], wouldNotSign: [two!] })).toMatchObject({
      refusal: { code: 'bad_input', field: 'wouldNotSign' },
    });
    expect(stanceOf('taken-back', { couldSign: [one!] })).toEqual({
      ok: true,
      value: { kind: 'taken-back' },
    });
  });

  it('that is a red line is asked whether it is lifted once what it named is in the text (P7)', () => {
    const stance: Stance = { kind: 'red-line', lift: null, couldSign: ['sug_1' as SuggestionId] };
    const taken = new Set(['sug_1' as SuggestionId]);
    expect(asksWhetherLifted({ stance, standing: 'in-doubt' }, taken)).toBe(true);
    expect(asksWhetherLifted({ stance, standing: 'gone' }, taken)).toBe(true);
    expect(asksWhetherLifted({ stance, standing: 'holds' }, taken)).toBe(false);
    expect(asksWhetherLifted({ stance, standing: 'in-doubt' }, new Set())).toBe(false);
    expect(asksWhetherLifted({ stance: { ...stance, kind: 'support' }, standing: 'in-doubt' }, taken)).toBe(
      false,
    );
  });
});

describe('what counts', () => {
  const text = [paragraph('a', 'As it was.'), paragraph('b', 'Other words.')];

  it('is the newest word of each organisation on each paragraph, whatever order they come in (P5)', () => {
    const first = position('bea', 'a', redLine);
    const second = position('bea', 'a', support, 'As it was.', 2);
    const back = position('zoe', 'a', { kind: 'taken-back' }, 'As it was.', 2);
    const history = [second, back, first, position('zoe', 'a', support)];
    expect(standingPositions(history, text)).toEqual([{ ...second, standing: 'holds' }]);
  });

  it('is in doubt when its paragraph reads otherwise, and gone with it (P4)', () => {
    const standing = standingPositions(
      [position('bea', 'b', support), position('bea', 'c', redLine), position('bea', 'a', support)],
      text,
    );
    expect(standing.map((each) => each.standing)).toEqual(['in-doubt', 'gone', 'holds']);
    expect(tallyOf('b', standing)).toEqual({ support: 1, liveWith: 0, redLine: 0, inDoubt: 1 });
  });
});

describe('the forecast', () => {
  const standing = (
    name: string,
    blockId: string,
    stance: Stance,
    is: StandingPosition['standing'] = 'holds',
  ): StandingPosition => ({ ...position(name, blockId, stance), standing: is });

  it('loses those with a red line, and says which paragraph alone would gain them (P6)', () => {
    const positions = [
      standing('one', 'a', redLine),
      standing('one', 'b', support),
      standing('two', 'a', redLine),
      standing('two', 'b', redLine),
      standing('yes', 'a', liveWith),
      standing('asked', 'b', redLine, 'in-doubt'),
      standing('moot', 'c', redLine, 'gone'),
      standing('igo', 'a', redLine),
    ];
    const signers = ['one', 'two', 'yes', 'asked', 'moot', 'silent'].map(org);
    expect(forecastOf(positions, signers)).toEqual({
      expected: [org('yes')],
      open: [org('asked'), org('moot'), org('silent')],
      lost: [org('one'), org('two')],
      gainedBy: new Map([['a', [org('one')]]]),
    });
  });

  it('puts every organisation that may sign into exactly one place', () => {
    const names = ['one', 'two', 'three', 'four'];
    const positions = fc.array(
      fc
        .record({
          name: fc.constantFrom(...names, 'igo'),
          blockId: fc.constantFrom('a', 'b', 'c'),
          stance: fc.constantFrom(support, liveWith, redLine),
          is: fc.constantFrom('holds', 'in-doubt', 'gone'),
        })
        .map(({ name, blockId, stance, is }) => standing(name, blockId, stance, is)),
    );
    fc.assert(
      fc.property(positions, (all) => {
        const { expected, open, lost, gainedBy } = forecastOf(all, names.map(org));
        expect([...expected, ...open, ...lost].sort()).toEqual(names.map(org).sort());
        expect([...gainedBy.values()].flat().every((each) => lost.includes(each))).toBe(true);
      }),
    );
  });
});

describe('an organisation that is asked again', () => {
  const inDoubt = (more: Partial<Position>) => ({ ...position('a', 'p1', { kind: 'support' }), ...more });
  const doubts = (more: Partial<Position>, words: string) => {
    const { begun, over } = newDoubts(standingPositions([inDoubt(more)], [paragraph('p1', words)]));
    return [begun.length, over.length];
  };
  const since = new Date(0);

  it('is asked of a paragraph that went, once, until it has answered or the words are back', () => {
    const ofGone = (more: Partial<Position>) => {
      const { begun, over } = newDoubts(standingPositions([inDoubt(more)], []));
      return [begun.length, over.length];
    };
    expect(ofGone({})).toEqual([1, 0]);
    expect(ofGone({ doubtedAt: since })).toEqual([0, 0]);
    expect(ofGone({ goneAt: since })).toEqual([0, 0]);
    expect(doubts({ goneAt: since }, 'As it was.')).toEqual([0, 0]);
    expect(doubts({ goneAt: since }, 'Otherwise.')).toEqual([1, 0]);
  });

  it('answers of a paragraph that went only what it has spoken of', () => {
    const history = [inDoubt({}), position('b', 'p1', { kind: 'taken-back' })];
    expect(positionOnGone('p1', org('a'), history)).toMatchObject({ ok: true, value: { blockId: 'p1' } });
    for (const [blockId, who] of [
      ['p2', 'a'],
      ['p1', 'b'],
    ] as const) {
      expect(positionOnGone(blockId, org(who), history)).toMatchObject({
        refusal: { code: 'paragraph_gone' },
      });
    }
  });

  it('is asked once as long as the words read otherwise, and no more when they are back', () => {
    expect(doubts({}, 'Otherwise.')).toEqual([1, 0]);
    expect(doubts({ doubtedAt: since }, 'Otherwise still.')).toEqual([0, 0]);
    expect(doubts({ doubtedAt: since }, 'As it was.')).toEqual([0, 1]);
    expect(doubts({}, 'As it was.')).toEqual([0, 0]);
  });
});
