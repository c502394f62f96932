import { newRoundSchema, roundPolicySchema, type Round } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { draftFields, draftPreview } from './draft-round';
import { roundInput } from './round-input';
import { roundPreview } from './round-preview';

const now = new Date('2026-11-27T09:00:00Z');
const policy = roundPolicySchema.parse({
  eligibility: 'members',
  observers: 'sign',
  second: 'asked',
  whileOpen: 'count',
  publicText: 'title',
  languages: ['fr', 'ar'],
  goal: 40,
  countriesGoal: 12,
  extendDays: 7,
  reminders: [5, 2],
  topics: ['detention', 'asylum procedure'],
});
const round = {
  closesAt: new Date('2026-12-11T17:00:00Z'),
  opensAt: new Date('2026-11-30T08:00:00Z'),
  publishesAt: new Date('2026-12-21T17:00:00Z'),
  timeZone: 'Europe/Brussels',
  policy,
} as Round;

describe('a round that has not opened', () => {
  it('fills its form with everything that was chosen, and nothing is lost on the way back', () => {
    const sent = newRoundSchema.parse(roundInput(new URLSearchParams(draftFields(round))));
    expect(sent).toEqual({
      closesAt: '2026-12-11T18:00',
      opensAt: '2026-11-30T09:00',
      publishesAt: '2026-12-21T18:00',
      timeZone: 'Europe/Brussels',
      policy,
    });
  });

  it('fills it when little was chosen, too', () => {
    const plain = { ...round, opensAt: null, publishesAt: null, policy: roundPolicySchema.parse({}) };
    const sent = newRoundSchema.parse(roundInput(new URLSearchParams(draftFields(plain))));
    expect(sent).toMatchObject({ opensAt: null, publishesAt: null, policy: plain.policy });
  });

  it('is shown as the form would show it', () => {
    expect(draftPreview(round, now)).toEqual(roundPreview(new URLSearchParams(draftFields(round)), now));
    expect(draftPreview(round, now).reminders).toHaveLength(2);
  });
});
