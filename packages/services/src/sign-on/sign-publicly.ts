import type { Transaction } from '@undersigned/db';
import {
  pageLanguageSchema,
  pageLanguage,
  publicTextOf,
  publicSignOnSchema,
  takesSignOns,
  type PageLanguage,
  type SignOn,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { askToConfirm } from './ask-to-confirm.js';
import { bodyOf, composeSignOn } from './compose.js';
import { readRoundOfSlug, signPage, type PublicRoundOfText } from './mail.js';

/** Asked for and not confirmed, in the name of one mailbox within an hour. */
const perMailbox = 5;
const hour = 60 * 60_000;

/** A second press of the button, or a retry after a time-out, within this time is the same sign-on. */
const again = 5 * 60_000;

/**
 * Takes a sign-on from the public page: stores it, counts it nowhere, and mails a link to confirm it. The
 * answer is the same whoever asks and whoever has signed before. Throws `Refused` not_found, text_for_invited under an
 * embargo, round_closed,
 * edition_changed when another text was on the screen, bad_input, not_eligible, may_only_support,
 * reservation_needed, reservation_not_chosen, second_needed, second_is_first, too_many_requests; nothing is recorded then.
 */
export async function signPublicly(
  ctx: Context,
  slug: string,
  input: unknown,
  language: PageLanguage,
): Promise<void> {
  const wanted = parseInput(publicSignOnSchema, input);
  const writtenIn = parseInput(pageLanguageSchema, language);
  await ctx.db.transact(async (tx) => {
    const found = await readRoundOfSlug(tx, slug);
    orRefuse(takesSignOns(found.round, ctx.now()));
    if (publicTextOf(found.round) !== 'everything') throw Refused.because('text_for_invited');
    if (wanted.fingerprint !== found.edition.fingerprint) throw Refused.because('edition_changed');
    const body = await bodyOf(tx, found.document.coalitionId, wanted);
    const signOn = composeSignOn(ctx, {
      ...found,
      body,
      role: null,
      signatory: wanted.signatory,
      decision: wanted.decision,
      details: wanted,
      method: 'page',
      state: 'unconfirmed',
      recordedBy: null,
      language: pageLanguage(found.round.policy, [writtenIn]),
    });
    if (await isRepeated(ctx, tx, signOn)) return;
    await receive(ctx, tx, found, signOn);
  });
}

/** Throws too_many_requests; true when this very sign-on was asked for a moment ago and its mail is under way. */
async function isRepeated(ctx: Context, tx: Transaction, signOn: SignOn): Promise<boolean> {
  const now = ctx.now().getTime();
  const asked = await tx.signOn.unconfirmedOf(signOn.signatory.email, new Date(now - hour));
  const same = asked.find(
    (earlier) => now - earlier.createdAt.getTime() < again && contentOf(earlier) === contentOf(signOn),
  );
  if (!same && asked.length >= perMailbox) {
    throw Refused.because('too_many_requests', { values: { minutes: 60 } });
  }
  return same !== undefined;
}

const contentOf = (signOn: SignOn): string => {
  const { roundId, organisationKey, country, signatory, decision, fingerprint } = signOn;
  const { reservation, reservationUse, paragraphs, listing, secondEmail } = signOn;
  const details = [reservation, reservationUse, paragraphs, listing, secondEmail];
  return JSON.stringify([roundId, organisationKey, country, signatory, decision, fingerprint, details]);
};

async function receive(
  ctx: Context,
  tx: Transaction,
  found: PublicRoundOfText,
  signOn: SignOn,
): Promise<void> {
  const { round, document } = found;
  await tx.signOn.insert(signOn);
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor: signPage,
    event: { type: 'sign-on.received', roundId: round.id, signOnId: signOn.id },
  });
  await askToConfirm(ctx, tx, found, signOn);
}
