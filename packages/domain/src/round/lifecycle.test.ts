import { describe, expect, it } from 'vitest';
import { closesInTime, readDeadline } from './deadline.js';
import { isOpen, takesSignOns, transition, type RoundCommand } from './lifecycle.js';
import { roundStates, type RoundState } from './round.js';

const closesAt = new Date('2026-12-11T17:00:00Z');
const before = new Date('2026-12-11T16:59:59.999Z');
const later = new Date('2026-12-14T17:00:00Z');
const timeZone = 'Europe/Brussels';

const policy = { late: 'closed' } as const;
const round = (state: RoundState) => ({ state, closesAt, closedAt: null, timeZone, policy });
const outcome = (state: RoundState, command: RoundCommand, now: Date) => {
  const moved = transition(round(state), command, now);
  return moved.ok ? (moved.value.set.state ?? 'stays') : moved.refusal.code;
};

const table: [RoundCommand, Date, Record<RoundState, string>][] = [
  [{ kind: 'open' }, before, { draft: 'open', open: 'conflict', closed: 'conflict', published: 'conflict' }],
  [
    { kind: 'open' },
    closesAt,
    { draft: 'deadline_past', open: 'conflict', closed: 'conflict', published: 'conflict' },
  ],
  [
    { kind: 'move-deadline', closesAt: later },
    before,
    { draft: 'stays', open: 'stays', closed: 'round_closed', published: 'round_closed' },
  ],
  [
    { kind: 'move-deadline', closesAt: later },
    closesAt,
    { draft: 'stays', open: 'round_closed', closed: 'round_closed', published: 'round_closed' },
  ],
  [
    { kind: 'move-deadline', closesAt: before },
    before,
    { draft: 'deadline_past', open: 'deadline_past', closed: 'round_closed', published: 'round_closed' },
  ],
  [
    { kind: 'close', by: 'person' },
    before,
    { draft: 'round_not_open', open: 'closed', closed: 'round_not_open', published: 'round_not_open' },
  ],
  [
    { kind: 'close', by: 'deadline' },
    before,
    { draft: 'round_not_open', open: 'conflict', closed: 'round_not_open', published: 'round_not_open' },
  ],
  [
    { kind: 'close', by: 'deadline' },
    later,
    { draft: 'round_not_open', open: 'closed', closed: 'round_not_open', published: 'round_not_open' },
  ],
  [
    { kind: 'extend', closesAt: later },
    before,
    { draft: 'conflict', open: 'conflict', closed: 'conflict', published: 'conflict' },
  ],
  [
    { kind: 'extend', closesAt: later },
    closesAt,
    { draft: 'conflict', open: 'stays', closed: 'conflict', published: 'conflict' },
  ],
  [
    { kind: 'publish' },
    later,
    { draft: 'round_still_open', open: 'round_still_open', closed: 'published', published: 'conflict' },
  ],
];

describe('the life of a round', () => {
  it.each(table)('[R1 R2 R4 R5 R6] %o at %o', (command, now, expected) => {
    for (const state of roundStates) expect(outcome(state, command, now), state).toBe(expected[state]);
  });

  it('[R3] ends to the millisecond, whether or not a timer has noticed', () => {
    expect(isOpen(round('open'), before)).toBe(true);
    expect(isOpen(round('open'), closesAt)).toBe(false);
    expect(takesSignOns(round('open'), closesAt)).toMatchObject({
      refusal: { code: 'round_closed', values: { closedAt: closesAt, timeZone } },
    });
    expect(takesSignOns(round('draft'), before)).toMatchObject({ refusal: { code: 'round_not_yet_open' } });
    expect(takesSignOns(round('closed'), before)).toMatchObject({ refusal: { code: 'round_closed' } });
  });

  it('[R8] takes late sign-ons where the round says so, and none before it opens', () => {
    const late = (state: RoundState) => takesSignOns({ ...round(state), policy: { late: 'open' } }, later);
    expect(roundStates.filter((state) => late(state).ok)).toEqual(['open', 'closed', 'published']);
  });

  it('[R5] closes at the deadline, however late the clock looks', () => {
    const byClock = transition(round('open'), { kind: 'close', by: 'deadline' }, later);
    expect(byClock).toMatchObject({ value: { from: 'open', set: { closedAt: closesAt } } });
    const early = transition(round('open'), { kind: 'close', by: 'person' }, before);
    expect(early).toMatchObject({ value: { set: { closedAt: before } } });
  });
});

describe('a deadline somebody gives', () => {
  it('[D1] is wall time in the zone, or an instant', () => {
    expect(readDeadline('2026-12-11T18:00', timeZone, before)).toMatchObject({
      value: { instant: closesAt },
    });
    expect(readDeadline('2026-12-11T12:00:00-05:00', timeZone, before)).toMatchObject({
      value: { instant: closesAt },
    });
  });

  it('[D6] is refused when it has passed', () => {
    expect(readDeadline('2026-12-11T18:00', timeZone, closesAt)).toMatchObject({
      refusal: { code: 'deadline_past', field: 'closesAt' },
    });
  });

  it('[D9] comes before the receiver’s', () => {
    const until = (official: string) => closesInTime(closesAt, official, timeZone, before);
    expect(until('2026-12-11T18:01').ok).toBe(true);
    expect(until('2026-12-11T18:00')).toMatchObject({
      refusal: { code: 'closes_too_late', field: 'closesAt' },
    });
    expect(until('2026-01-01T18:00')).toMatchObject({
      refusal: { code: 'deadline_past', field: 'officialAt' },
    });
    expect(until('2027-03-28T02:30')).toMatchObject({
      refusal: { code: 'deadline_not_a_time', field: 'officialAt' },
    });
  });
});
