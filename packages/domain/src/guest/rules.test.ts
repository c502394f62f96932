import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessLevels, atLeast } from '../document/access.js';
import {
  guestAccessLevels,
  mostGuestDays,
  newGuestLinkSchema,
  type Guest,
  type GuestLinkEnd,
} from './guest.js';
import { guestLinkEnds, guestStanding, letsIn, readingAccessOf } from './rules.js';

const now = new Date('2026-12-01T12:00:00Z');
const later = new Date(now.getTime() + 1);
const guest: Guest = {
  name: 'Lucía',
  organisation: 'Red Infancia',
  enteredAt: now,
  seenAt: now,
  answers: null,
};

describe('a guest link', () => {
  it('waits, is used, runs out at its very moment, and is over when it was ended', () => {
    expect(guestStanding({ end: null, expiresAt: later, guest: null }, now)).toBe('waiting');
    expect(guestStanding({ end: null, expiresAt: later, guest }, now)).toBe('entered');
    expect(guestStanding({ end: null, expiresAt: now, guest }, now)).toBe('expired');
    expect(guestStanding({ end: { as: 'revoked', at: now }, expiresAt: later, guest }, now)).toBe('revoked');
    expect(guestStanding({ end: { as: 'member', at: now }, expiresAt: now, guest }, now)).toBe('member');
  });

  it('lets in exactly those whose link waits or is used', () => {
    const ends = fc.constantFrom<GuestLinkEnd | null>(
      null,
      { as: 'revoked', at: now },
      { as: 'member', at: now },
    );
    const moment = fc.integer({ min: -1_000, max: 1_000 }).map((ms) => new Date(now.getTime() + ms));
    fc.assert(
      fc.property(ends, moment, fc.constantFrom(null, guest), (end, expiresAt, guest) => {
        const link = { end, expiresAt, guest };
        expect(letsIn(link, now).ok).toBe(['waiting', 'entered'].includes(guestStanding(link, now)));
      }),
    );
  });

  it('never gives the right to write, nor for ever', () => {
    for (const level of accessLevels.filter((one) => atLeast(one, 'edit') || one === 'none')) {
      expect(newGuestLinkSchema.safeParse({ label: 'Lucía', access: level }).success).toBe(false);
    }
    expect(guestAccessLevels.every((level) => !atLeast(readingAccessOf(level), 'edit'))).toBe(true);
    const ends = fc.constantFrom('2026-11-30', '2026-12-01', '2027-05-30', '2027-06-01', '2036-01-01', null);
    fc.assert(
      fc.property(ends, fc.constantFrom('Europe/Brussels', 'Pacific/Auckland', 'UTC'), (lastDay, zone) => {
        const end = guestLinkEnds(lastDay, zone, now);
        if (!end.ok) return;
        const days = (end.value.getTime() - now.getTime()) / 86_400_000;
        expect(days > 0 && days <= mostGuestDays + 1).toBe(true);
      }),
    );
  });

  it('is good through its last day, in the zone of the coalition', () => {
    const brussels = guestLinkEnds('2026-12-05', 'Europe/Brussels', now);
    expect(brussels).toEqual({ ok: true, value: new Date('2026-12-05T22:59:00Z') });
    const today = guestLinkEnds('2026-12-01', 'Europe/Brussels', now);
    expect(today).toEqual({ ok: true, value: new Date('2026-12-01T22:59:00Z') });
    const code = (lastDay: string) => {
      const end = guestLinkEnds(lastDay, 'Europe/Brussels', now);
      return end.ok ? 'ok' : `${end.refusal.code} ${end.refusal.field}`;
    };
    expect(code('2026-11-30')).toBe('deadline_past until');
    expect(code('2027-05-30')).toBe('ok');
    expect(code('2027-06-01')).toBe('guest_link_too_long until');
    const unsaid = guestLinkEnds(null, 'Europe/Brussels', now);
    expect(unsaid).toEqual({ ok: true, value: new Date('2026-12-31T12:00:00Z') });
  });
});
