import { describe, expect, it } from 'vitest';
import { mailLanguageOf, newAddresseeSchema } from '../addressee/addressee.js';
import type { Id } from '../id.js';
import type { MailState } from '../mail/mail.js';
import { attachmentsFit, largestAttachmentsMegabytes } from '../mail/mail.js';
import { newDispatchSchema, deliveryOutcomeSchema, type Dispatch } from './delivery.js';
import { deliveryState, maySend, pastDay } from './rules.js';

const at = new Date('2026-12-14T10:00:00Z');
const dispatch = { mailId: 'mai_x' as Id<'mail'>, at } as Dispatch;
const queued: MailState = { kind: 'queued', attempts: 3, nextAttemptAt: at };
const failed: MailState = { kind: 'failed', attempts: 14 };
const sent: MailState = { kind: 'sent', at };

describe('where a delivery is', () => {
  it('follows its mail', () => {
    expect(deliveryState(null, null)).toEqual({ kind: 'chosen' });
    expect(deliveryState(dispatch, queued)).toEqual({ kind: 'under-way', since: at });
    expect(deliveryState(dispatch, sent)).toEqual({ kind: 'delivered', at });
    expect(deliveryState(dispatch, failed)).toEqual({ kind: 'given-up', since: at });
  });

  it('V7: is what it was when the mail has been erased', () => {
    expect(deliveryState(dispatch, null)).toEqual({ kind: 'delivered', at });
  });
});

describe('sending', () => {
  it('V2, V3: is done once, and again only where nobody took the mail', () => {
    expect(maySend({ dispatch: null }, null, 'EU')).toMatchObject({ ok: true });
    expect(maySend({ dispatch }, failed, 'EU')).toMatchObject({ ok: true });
    const values = { institution: 'EU' };
    for (const mail of [queued, sent, null]) {
      expect(maySend({ dispatch }, mail, 'EU')).toMatchObject({ refusal: { code: 'already_sent', values } });
    }
  });

  it('takes one line as its subject', () => {
    const wanted = { addresseeIds: [`adr_${'a'.repeat(26)}`], note: 'x', replyTo: 'ana@example.org' };
    expect(newDispatchSchema.safeParse({ ...wanted, subject: 'A text' }).success).toBe(true);
    expect(newDispatchSchema.safeParse({ ...wanted, subject: 'A\r\nBcc: b@example.org' }).success).toBe(
      false,
    );
  });

  it('has room for so many files', () => {
    const half = { bytes: new Uint8Array((largestAttachmentsMegabytes * 1024 * 1024) / 2) };
    expect(attachmentsFit([half, half])).toMatchObject({ ok: true });
    const refusal = { code: 'attachments_too_large' };
    expect(attachmentsFit([half, half, { bytes: new Uint8Array(1) }])).toMatchObject({ refusal });
  });
});

describe('what followed', () => {
  it('V5: was today or before', () => {
    expect(pastDay('2026-12-14', '2026-12-14')).toMatchObject({ ok: true });
    expect(pastDay('2026-12-15', '2026-12-14')).toMatchObject({ refusal: { code: 'day_to_come' } });
  });

  it('V5: has words for an outcome, and needs none to take it back', () => {
    expect(deliveryOutcomeSchema.safeParse({ on: '2026-12-14', words: ' ' }).success).toBe(false);
    expect(deliveryOutcomeSchema.safeParse({ on: null }).success).toBe(true);
  });
});

describe('an addressee', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['frr', 'en'],
  ])('of language %s has mails in %s', (language, expected) => {
    expect(mailLanguageOf({ language })).toBe(expected);
  });

  it('has one line each for name and function', () => {
    const wanted = { name: 'Ana', institution: 'DG HOME', email: 'ana@example.eu' };
    expect(newAddresseeSchema.parse(wanted)).toMatchObject({ title: '', language: 'en', salutation: null });
    expect(newAddresseeSchema.safeParse({ ...wanted, name: 'Ana\nBcc: x' }).success).toBe(false);
  });
});
