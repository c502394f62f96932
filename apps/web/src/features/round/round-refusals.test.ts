import { describe, expect, it } from 'vitest';
import { untouchedRound } from './round-input';
import { roundRefusals } from './round-refusals';

const timeZone = 'Europe/Brussels';
const now = new Date('2026-11-27T09:00:00Z');
const refusals = (said: Record<string, string> = {}) =>
  roundRefusals(new URLSearchParams({ ...untouchedRound('2026-12-11T18:00', timeZone), ...said }), now).map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('the form of a new round', () => {
  it('has nothing against what is proposed, nor against dates in their order', () => {
    expect(refusals()).toEqual([]);
    expect(
      refusals({
        opensAt: '2026-11-30T09:00',
        publishesAt: '2026-12-11T18:00',
        officialAt: '2026-12-16T12:00',
      }),
    ).toEqual([]);
  });

  it.each([
    [{ closesAt: '2026-11-27T10:00' }, 'closesAt deadline_past'],
    [{ closesAt: '' }, 'closesAt bad_input'],
    [{ closesAt: '2027-03-28T02:30' }, 'closesAt deadline_not_a_time'],
    [{ opensAt: '2026-12-11T18:00' }, 'opensAt schedule_order'],
    [{ opensAt: '2026-11-20T18:00' }, 'opensAt deadline_past'],
    [{ publishesAt: '2026-12-11T17:59' }, 'publishesAt schedule_order'],
    [{ officialAt: '2026-12-11T18:00' }, 'closesAt closes_too_late'],
    [{ officialAt: '2026-11-20T18:00' }, 'officialAt deadline_past'],
  ])('says of %j which field is at fault', (said, told) => {
    expect(refusals(said)).toEqual([told]);
  });

  it('says it of the dates in the zone that was chosen', () => {
    expect(refusals({ closesAt: '2026-11-27T10:30' })).toEqual([]);
    expect(refusals({ closesAt: '2026-11-27T10:30', timeZone: 'Africa/Nairobi' })).toEqual([
      'closesAt deadline_past',
    ]);
  });

  it('says it of every field, whatever the step it stands on', () => {
    expect(refusals({ topics: '!', reminders: '7, soon', publishesAt: '2026-12-01T18:00' })).toEqual([
      'reminders bad_input',
      'topics bad_input',
      'publishesAt schedule_order',
    ]);
  });
});
