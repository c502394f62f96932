import { describe, expect, it } from 'vitest';
import { spellId } from '../id.js';
import type { Mandate } from './mandate.js';
import { isNoSecondMandate, mandateFor, mandateState, mayGiveMandate, type NamedMandate } from './rules.js';

const zone = 'Europe/Brussels';
const given = new Date('2026-03-03T10:00:00Z');
const later = new Date('2026-11-27T10:00:00Z');
const bytes = new Uint8Array(16);

const named = (more: Partial<Mandate> = {}, left: Date | null = null): NamedMandate => ({
  mandate: {
    id: spellId('mandate', bytes),
    coalitionId: spellId('coalition', bytes),
    organisationId: spellId('organisation', bytes),
    membershipId: spellId('membership', bytes),
    topics: ['detention'],
    until: null,
    note: 'decision of the board of 3 March',
    givenBy: spellId('membership', bytes),
    givenAt: given,
    endedBy: null,
    endedAt: null,
    ...more,
  },
  membership: {
    id: spellId('membership', bytes),
    coalitionId: spellId('coalition', bytes),
    personId: spellId('person', bytes),
    organisationId: spellId('organisation', bytes),
    role: 'member',
    createdAt: given,
    endedAt: left,
  },
});
const says = (mandates: NamedMandate[], topics = ['Detention'], at = later) =>
  mandateFor(mandates, topics, at, zone);

describe('[A3] a mandate holds', () => {
  it('through its last day on the clocks of the zone', () => {
    const until = named({ until: '2027-12-31' });
    // Midnight in Brussels comes an hour before midnight in UTC.
    expect(mandateState(until, new Date('2027-12-31T22:59:00Z'), zone)).toBe('holds');
    expect(mandateState(until, new Date('2027-12-31T23:00:00Z'), zone)).toBe('over');
    expect(mandateState(until, new Date('2027-12-31T23:00:00Z'), 'UTC')).toBe('holds');
  });

  it('until somebody ends it, and then did hold before', () => {
    const ended = named({ endedAt: later });
    expect(mandateState(ended, later, zone)).toBe('ended');
    expect(mandateState(ended, new Date(later.getTime() - 1), zone)).toBe('holds');
  });

  it('while its person acts for the organisation', () => {
    expect(mandateState(named({}, later), later, zone)).toBe('left');
    expect(says([named({}, later)])).toBeNull();
  });

  it('from the moment it was given', () => {
    expect(says([named()], ['detention'], new Date(given.getTime() - 1))).toBeNull();
    expect(says([named()], ['detention'], given)).not.toBeNull();
  });
});

describe('[A5] to a round it says', () => {
  it('on which of its topics, since when, until which day', () => {
    const mandate = named({ topics: ['schools', 'DETENTION'], until: '2027-12-31' });
    expect(says([mandate], ['Detention', 'guardians'])).toEqual({
      topics: ['Detention'],
      givenAt: given,
      until: '2027-12-31',
    });
  });

  it('nothing on other topics, and nothing to a round that names none', () => {
    expect(says([named()], ['guardians'])).toBeNull();
    expect(says([named()], [])).toBeNull();
    expect(says([])).toBeNull();
  });

  it('what covers most of them, of equals the newest', () => {
    const newest = named({ givenAt: later });
    const both = named({ topics: ['detention', 'schools'] });
    expect(says([newest, both], ['detention', 'schools'])?.topics).toEqual(['detention', 'schools']);
    expect(says([named(), newest])?.givenAt).toBe(later);
  });
});

describe('[A1] a mandate is given', () => {
  it('until a day that is not over', () => {
    expect(mayGiveMandate({ until: null }, later, zone).ok).toBe(true);
    expect(mayGiveMandate({ until: '2026-11-27' }, later, zone).ok).toBe(true);
    expect(mayGiveMandate({ until: '2026-11-26' }, later, zone)).toMatchObject({
      refusal: { code: 'mandate_over', field: 'until' },
    });
  });
});

describe('[A7] a mandate is given beside others', () => {
  const beside = (held: NamedMandate[], topics = ['Detention'], until: string | null = null) =>
    isNoSecondMandate({ topics, until }, held, later, zone);
  const again = { refusal: { code: 'mandate_held', field: 'topics' } };

  it('unless one that holds says all of it, in whatever spelling', () => {
    expect(beside([named()])).toMatchObject(again);
    expect(beside([named({ topics: ['schools', ' DETENTION'] })])).toMatchObject(again);
    expect(beside([])).toMatchObject({ ok: true });
    expect(beside([named()], ['detention', 'schools']).ok).toBe(true);
  });

  it('unless one that holds lasts as long', () => {
    expect(beside([named()], ['detention'], '2027-12-31')).toMatchObject(again);
    const until = named({ until: '2027-06-30' });
    expect(beside([until], ['detention'], '2027-06-30')).toMatchObject(again);
    expect(beside([until], ['detention'], '2027-07-01').ok).toBe(true);
    expect(beside([until]).ok).toBe(true);
  });

  it('when the other holds no more', () => {
    for (const over of [named({ endedAt: later }), named({ until: '2026-11-26' }), named({}, later)]) {
      expect(beside([over]).ok).toBe(true);
    }
  });
});
