import { wallTimeOf } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { untouchedRound } from './round-input';
import { roundPreview } from './round-preview';

const timeZone = 'Europe/Brussels';
const now = new Date('2026-11-27T09:00:00Z');
const preview = (said: Record<string, string> = {}) =>
  roundPreview(new URLSearchParams({ ...untouchedRound('2026-12-11T18:00', timeZone), ...said }), now);
const reminders = (said: Record<string, string>) =>
  preview(said)?.reminders.map((at) => wallTimeOf(at, timeZone));

describe('the round that a form would make', () => {
  it('is a good one when nothing was touched', () => {
    expect(preview()).toMatchObject({
      closesAt: new Date('2026-12-11T17:00:00Z'),
      opensAt: null,
      publishesAt: null,
      policy: { eligibility: 'public', languages: ['en', 'fr', 'de', 'ar'], goal: null, countriesGoal: null },
    });
    expect(reminders({})).toEqual(['2026-12-04T09:00', '2026-12-08T09:00', '2026-12-10T09:00']);
  });

  it('reminds nobody before it opens', () => {
    expect(reminders({ opensAt: '2026-12-08T12:00' })).toEqual(['2026-12-10T09:00']);
    expect(reminders({ reminders: '' })).toEqual([]);
  });

  it('is none where the server would refuse it', () => {
    expect(preview({ closesAt: '' })).toBeNull();
    expect(preview({ closesAt: '2026-11-20T18:00' })).toBeNull();
    expect(preview({ opensAt: '2026-12-12T12:00' })).toBeNull();
    expect(preview({ reminders: '7, soon' })).toBeNull();
  });
});
