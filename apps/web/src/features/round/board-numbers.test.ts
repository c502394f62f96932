import { expect, it } from 'vitest';
import { boardNumbers, timeLeft } from './board-numbers';

it('tells the time left in whole days, hours and minutes, until there is none', () => {
  const closesAt = '2026-12-11T17:00:00.000Z';
  const left = (now: string) => timeLeft(closesAt, Date.parse(now));
  expect(left('2026-12-09T14:58:30Z')).toEqual({ days: 2, hours: 2, minutes: 1 });
  expect(left('2026-12-11T16:59:59Z')).toEqual({ days: 0, hours: 0, minutes: 0 });
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
    latest: [],
    countries: [],
    curve: [{ at, signatories: 1 }],
  });
  expect(JSON.parse(JSON.stringify(numbers))).toEqual(numbers);
  expect(numbers.curve).toEqual([{ at: '2026-12-01T10:00:00.000Z', signatories: 1 }]);
});
