import { spellId } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { readTicket, signTicket, type Ticket } from './ticket.js';

const secret = 'a secret of a test, long enough to be one';
const now = new Date('2026-11-22T12:00:00Z');
const bytes = new Uint8Array(16);
const ticket: Ticket = {
  documentId: spellId('document', bytes),
  personId: spellId('person', bytes),
  membershipId: null,
  apiTokenId: spellId('apiToken', bytes),
  access: 'comment',
  name: 'Zoë “Z.” Łuk',
  organisationName: null,
  exp: now.getTime() / 1000 + 60,
};

describe('a ticket', () => {
  it('says what it was given, as often as wanted, until it expires', () => {
    const text = signTicket(ticket, secret);
    expect(text).toMatch(/^[\w-]+\.[\w-]+$/);
    expect(readTicket(text, secret, now)).toEqual(ticket);
    expect(readTicket(text, secret, now)).toEqual(ticket);
    expect(readTicket(text, secret, new Date(now.getTime() + 60_000))).toBeNull();
  });

  it('is nothing with one changed character', () => {
    const text = signTicket(ticket, secret);
    for (let at = 0; at < text.length; at += 7) {
      const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      expect(readTicket(changed, secret, now)).toBeNull();
    }
  });

  it.each(['', '.', 'a.b', 'a.b.c', '💥.💥', 'a'.repeat(10_000)])('is not %j', (text) =>
    expect(readTicket(text, secret, now)).toBeNull(),
  );

  it('is nothing under another secret, or with claims that are not a ticket', () => {
    expect(readTicket(signTicket(ticket, 'another'), secret, now)).toBeNull();
    const wrong = { ...ticket, access: 'everything' } as unknown as Ticket;
    expect(readTicket(signTicket(wrong, secret), secret, now)).toBeNull();
  });
});
