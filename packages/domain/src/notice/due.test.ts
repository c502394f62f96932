import { describe, expect, it } from 'vitest';
import { mailingOf } from './due.js';
import { usualNoticeSetting } from './notice-setting.js';

const reader = { setting: usualNoticeSetting, timeZone: 'Europe/Brussels', isQuiet: false };
const noonOnThursday = new Date('2026-11-26T11:00:00Z');
const nightOnFriday = new Date('2026-11-27T21:00:00Z');
const mondayAtNine = { kind: 'waiting', dueAt: new Date('2026-11-30T08:00:00Z') };

describe('a mail about a notice', () => {
  it('goes out at once by day when it is addressed to somebody, and waits for the morning at night', () => {
    expect(mailingOf('answered', reader, noonOnThursday)).toEqual({ kind: 'waiting', dueAt: noonOnThursday });
    expect(mailingOf('answered', reader, nightOnFriday)).toEqual(mondayAtNine);
    const awake = { ...reader, setting: { ...usualNoticeSetting, keepsQuietHours: false } };
    expect(mailingOf('answered', awake, nightOnFriday)).toEqual({ kind: 'waiting', dueAt: nightOnFriday });
  });

  it('about the rest waits for nine in the morning of the next working day', () => {
    const friday = new Date('2026-11-27T08:00:00Z');
    expect(mailingOf('commented', reader, noonOnThursday)).toEqual({ kind: 'waiting', dueAt: friday });
    expect(mailingOf('commented', reader, nightOnFriday)).toEqual(mondayAtNine);
    const early = new Date('2026-11-27T05:00:00Z');
    expect(mailingOf('commented', reader, early)).toEqual({ kind: 'waiting', dueAt: friday });
  });

  it('is not written where it is not wanted, or another mail says it', () => {
    const never = { ...usualNoticeSetting, addressed: 'never' as const };
    expect(mailingOf('mentioned', { ...reader, setting: never }, noonOnThursday)).toEqual({ kind: 'none' });
    expect(mailingOf('mentioned', { ...reader, isQuiet: true }, noonOnThursday)).toEqual({ kind: 'none' });
    expect(mailingOf('deadlineMoved', reader, noonOnThursday)).toEqual({ kind: 'none' });
  });
});
