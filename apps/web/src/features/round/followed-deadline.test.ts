import { describe, expect, it } from 'vitest';
import { followedDeadline } from './followed-deadline';

const usual = '2026-12-11T18:00';
const now = new Date('2026-11-27T09:00:00Z');
const followed = (said: { closesAt: string; officialAt?: string }, official: string) =>
  followedDeadline(new URLSearchParams({ ...said, timeZone: 'Europe/Brussels' }), official, usual, now);

describe('the deadline of a round that somebody receives', () => {
  it('follows the receiver’s, there and back', () => {
    const untouched = { closesAt: usual };
    expect(followed(untouched, '2026-12-16T12:00')).toBe('2026-12-11T12:00');
    const proposed = { closesAt: '2026-12-11T12:00', officialAt: '2026-12-16T12:00' };
    expect(followed(proposed, '2026-12-17T12:00')).toBe('2026-12-14T12:00');
    expect(followed(proposed, '')).toBe(usual);
  });

  it('stays when a person chose it', () => {
    expect(followed({ closesAt: '2026-12-09T09:00' }, '2026-12-16T12:00')).toBeNull();
  });

  it('stays where nothing can be proposed, as while a year is being typed', () => {
    expect(followed({ closesAt: usual }, '0202-12-16T12:00')).toBeNull();
    expect(followed({ closesAt: usual }, '2026-11-30T12:00')).toBeNull();
  });
});
