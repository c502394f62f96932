import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessLevels, atLeast } from '../document/access.js';
import { guestAccessLevels, newGuestLinkSchema, type Guest, type GuestLinkEnd } from './guest.js';
import { guestStanding, letsIn } from './rules.js';

const now = new Date('2026-12-01T12:00:00Z');
const later = new Date(now.getTime() + 1);
const guest: Guest = { name: 'Lucía', organisation: 'Red Infancia', enteredAt: now, seenAt: now };

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
    expect(guestAccessLevels.every((level) => !atLeast(level, 'edit'))).toBe(true);
    for (const days of [0, 181, 1.5, -3]) {
      expect(newGuestLinkSchema.safeParse({ label: 'Lucía', days }).success).toBe(false);
    }
  });
});
