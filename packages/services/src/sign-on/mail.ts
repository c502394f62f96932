import type { Stores, Transaction } from '@undersigned/db';
import {
  formatMoment,
  isOpen,
  publicTextOf,
  type Coalition,
  type Document,
  type Edition,
  type Round,
  type SignOn,
  type SystemActor,
} from '@undersigned/domain';
import { groupedFingerprint, shortFingerprint, type EditionSource } from '@undersigned/editor/schema';
import type { Context } from '../context.js';
import { sourceOf } from '../edition/source.js';
import { queueMail } from '../mail/index.js';
import { pageMessagesIn } from '../message/sentence.js';
import { Refused } from '../refusal/refused.js';
import { signPageUrl } from '../round/get.js';
import type { LedgerReceipt } from './ledger/enter.js';

/** Who acts when somebody without an account does. */
export const signPage: SystemActor = { kind: 'system', name: 'sign-page' };

/** A round with all that its pages and mails name. */
export interface PublicRoundOfText {
  round: Round;
  edition: Edition;
  document: Document;
  coalition: Coalition;
}

/** Writes a frozen text for a mail, in both its forms. Given by the web app, because export formats are above services. */
export type TextRenderer = (source: EditionSource) => { text: string; html: string };

export async function readRoundOfSlug(stores: Stores, slug: string): Promise<PublicRoundOfText> {
  const round = await stores.round.bySlug(slug);
  if (!round || round.state === 'draft' || publicTextOf(round) === 'nothing') {
    throw Refused.because('not_found');
  }
  return withText(stores, round);
}

export async function withText(stores: Stores, round: Round): Promise<PublicRoundOfText> {
  const edition = await stores.edition.byId(round.editionId);
  const document = await stores.document.byId(round.documentId);
  const coalition = document && (await stores.coalition.byId(document.coalitionId));
  if (!edition || !document || !coalition) throw Refused.because('not_found');
  return { round, edition, document, coalition };
}

/** The mail that asks to confirm: what is signed, by whom, one button, and a way to say "I did not sign this". */
export async function mailConfirmation(
  ctx: Context,
  tx: Transaction,
  text: PublicRoundOfText,
  signOn: SignOn,
  secret: string,
): Promise<void> {
  await mailQuestion(ctx, tx, text, signOn, {
    kind: signOn.method === 'recorded' ? 'signOnRecorded' : 'signOn',
    key: `sign-on:${signOn.id}`,
    to: signOn.signatory.email,
    url: confirmUrl(ctx, text.round, secret, signOn.language),
    no: 'signOn.notMe',
  });
}

/** The mail that asks the second person: what the first one has given, one button, and a way to say no. */
export async function mailSecond(
  ctx: Context,
  tx: Transaction,
  text: PublicRoundOfText,
  signOn: SignOn & { secondEmail: string },
  secret: string,
): Promise<void> {
  await mailQuestion(ctx, tx, text, signOn, {
    kind: 'signOnSecond',
    key: `sign-on-second:${signOn.id}:${text.edition.id}:${signOn.secondEmail}:${ctx.now().getTime()}`,
    to: signOn.secondEmail,
    url: `${signPageUrl(ctx, text.round)}/second/${secret}?lang=${signOn.language}`,
    no: 'signOn.notUs',
  });
}

interface Question {
  kind: 'signOn' | 'signOnRecorded' | 'signOnSecond';
  key: string;
  to: string;
  url: string;
  /** The words of the way to say no. */
  no: 'signOn.notMe' | 'signOn.notUs';
}

async function mailQuestion(
  ctx: Context,
  tx: Transaction,
  { round, edition, coalition }: PublicRoundOfText,
  signOn: SignOn,
  { kind, key, to, url, no }: Question,
): Promise<void> {
  const { language } = signOn;
  await queueMail(ctx, tx, {
    kind,
    key,
    to,
    fromName: coalition.name,
    language,
    values: {
      ...namesOf(signOn, edition, coalition),
      ...reservationOf(signOn),
      fingerprint: shortFingerprint(signOn.fingerprint),
      isOpen: isOpen(round, ctx.now()) ? 'yes' : 'no',
      until: formatMoment(round.closedAt ?? round.closesAt, { timeZone: round.timeZone, locale: language }),
    },
    url,
    other: { label: pageMessagesIn(language)(no), url: `${url}#not-me` },
  });
}

/**
 * The receipt: what was recorded, with the fingerprint, its place in the ledger and the text itself. `secret` keeps
 * "I did not sign this" open; `receipt` is null for a decision that stands in no ledger.
 */
export async function mailReceipt(
  ctx: Context,
  tx: Transaction,
  { round, edition, coalition }: PublicRoundOfText,
  signOn: SignOn,
  { render, secret, receipt, to = signOn.signatory.email }: Receipt,
): Promise<void> {
  const { language } = signOn;
  const at = signOn.confirmedAt ?? ctx.now();
  await queueMail(ctx, tx, {
    kind: 'signOnReceipt',
    key: `sign-on-receipt:${signOn.id}:${edition.id}${to === signOn.signatory.email ? '' : ':second'}`,
    to,
    fromName: coalition.name,
    language,
    values: {
      ...namesOf(signOn, edition, coalition),
      ...reservationOf(signOn),
      withdraw: secret ? 'link' : 'none',
      fingerprint: groupedFingerprint(signOn.fingerprint),
      at: formatMoment(at, { timeZone: round.timeZone, locale: language }),
      check: new URL(`${ctx.baseUrl}/check`).host + '/check',
      ...ledgerValues(receipt),
    },
    body: { ...render(sourceOf(edition)), language: edition.language },
    url: pageUrl(ctx, round, language),
    ...(secret && {
      other: {
        label: pageMessagesIn(language)('signOn.notMe'),
        url: `${confirmUrl(ctx, round, secret, language)}#not-me`,
      },
    }),
  });
}

/** Tells whoever gave a sign-on that it was found to be of an organisation that has signed already. */
export async function mailMerged(
  ctx: Context,
  tx: Transaction,
  { round, edition, coalition }: PublicRoundOfText,
  merged: SignOn,
  kept: SignOn,
): Promise<void> {
  const { language } = merged;
  await queueMail(ctx, tx, {
    kind: 'signOnMerged',
    key: `sign-on-merged:${merged.id}:${ctx.now().getTime()}`,
    to: merged.signatory.email,
    fromName: coalition.name,
    language,
    values: { ...namesOf(merged, edition, coalition), kept: kept.organisationName },
    url: pageUrl(ctx, round, language),
  });
}

interface Receipt {
  render: TextRenderer;
  secret: string | null;
  receipt: LedgerReceipt | null;
  /** Somebody else than the signatory. */
  to?: string;
}

/** Position and hash of the record, which was the head of the ledger then, and both with the salt as one code for docs/ledger.mjs. */
const ledgerValues = (receipt: LedgerReceipt | null) =>
  receipt
    ? {
        recorded: 'yes',
        position: String(receipt.position),
        record: groupedFingerprint(receipt.hash),
        receipt: `${receipt.position}:${receipt.hash}:${receipt.salt}`,
      }
    : { recorded: 'no', position: '', record: '', receipt: '' };

export const namesOf = (signOn: SignOn, edition: Edition, coalition: Coalition) => ({
  organisation: signOn.organisationName,
  signatory: signOn.signatory.title
    ? `${signOn.signatory.name}, ${signOn.signatory.title}`
    : signOn.signatory.name,
  decision: signOn.decision,
  title: edition.title,
  coalition: coalition.name,
});

/** The words that go with a decision, as a mail says them: a reservation and its use, or the reason of an objection. */
const reservationOf = ({ decision, reservation, reservationUse }: SignOn) => ({
  note: reservation === null ? 'none' : decision === 'object' ? 'reason' : reservationUse,
  words: reservation ?? '',
});

/** The page of the text; under an embargo it says nothing, and the one where anybody checks a text is shown instead. */
const pageUrl = (ctx: Context, round: Round, language: string): string =>
  publicTextOf(round) === 'nothing'
    ? `${ctx.baseUrl}/check?lang=${language}`
    : `${signPageUrl(ctx, round)}?lang=${language}`;

export const confirmUrl = (ctx: Context, round: Round, secret: string, language: string): string =>
  `${signPageUrl(ctx, round)}/confirm/${secret}?lang=${language}`;
