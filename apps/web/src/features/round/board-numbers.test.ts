import { expect, it } from 'vitest';
import { boardNumbers, countriesKey, timeLeft } from './board-numbers';

it('tells the time left in whole days, hours, minutes and seconds, until there is none', () => {
  const closesAt = '2026-12-11T17:00:00.000Z';
  const left = (now: string) => timeLeft(closesAt, Date.parse(now));
  expect(left('2026-12-09T14:58:30Z')).toEqual({ days: 2, hours: 2, minutes: 1, seconds: 30 });
  expect(left('2026-12-11T16:59:59Z')).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 1 });
  expect(left('2026-12-11T17:00:00Z')).toBeNull();
  expect(left('2026-12-11T17:00:01Z')).toBeNull();
});

it('sends moments as instants', () => {
  const at = new Date('2026-12-01T10:00:00Z');
  const numbers = boardNumbers({
    title: 'A text',
    state: 'open',
    openedAt: null,
    closesAt: at,
    timeZone: 'Europe/Brussels',
    signatories: 1,
    supporters: 0,
    goal: null,
    countriesGoal: null,
    latest: [],
    columns: [],
    reminders: [at],
    countries: [],
    curve: [{ at, signatories: 1 }],
  });
  expect(JSON.parse(JSON.stringify(numbers))).toEqual(numbers);
  expect(numbers.curve).toEqual([{ at: '2026-12-01T10:00:00.000Z', signatories: 1 }]);
});

it('tells a map that would look the same from another one', () => {
  const from = (signatories: number) => countriesKey({ countries: [{ country: 'BE', signatories }] });
  expect(from(1)).toBe(from(1));
  expect(from(1)).not.toBe(from(2));
});
