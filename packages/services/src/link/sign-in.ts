import { createHash } from 'node:crypto';
import {
  emailSchema,
  formatMoment,
  type Coalition,
  type Person,
  type SystemActor,
} from '@undersigned/domain';
import type { Stores } from '@undersigned/db';
import { hashOfSecret, isSameSecret } from '@undersigned/protocol/session';
import type { Context } from '../context.js';
import { queueMail } from '../mail/queue.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { createLink } from './create.js';

/** A mail may be slow; a mailbox left open on a shared machine should not open the door tomorrow. */
const mailedMinutes = 60;
const handedMinutes = 24 * 60;

/**
 * Mails a sign-in link to a person we know. For an address we do not know it does the same work and mails
 * nothing, so that nobody learns who is a member. Gives the mark that the asking browser keeps (see
 * `checkSignInLink`). Throws bad_input for what is no address.
 */
export async function requestSignIn(ctx: Context, input: { email: unknown }): Promise<{ mark: string }> {
  const email = parseEmail(input.email);
  const secret = await ctx.db.transact(async (tx) => {
    await tx.link.deleteExpired(ctx.now());
    const person = await tx.person.byEmail(email);
    const { secret, link } = await createLink(ctx, tx, {
      purpose: 'sign-in',
      subject: email,
      minutes: mailedMinutes,
    });
    if (person) {
      const coalition = await firstCoalition(tx, person);
      await queueMail(ctx, tx, {
        kind: 'signIn',
        key: `sign-in:${link.id}`,
        to: email,
        fromName: coalition?.name ?? null,
        language: person.language,
        values: {
          coalition: coalition?.name ?? 'Undersigned',
          until: formatMoment(link.expiresAt, { timeZone: person.timeZone, locale: person.language }),
        },
        url: signInAddress(ctx, secret),
      });
    }
    return secret;
  });
  return { mark: markOf(secret) };
}

/**
 * A sign-in link the operator hands over (admin command, demonstration). It needs only the button. Throws
 * not_found for an address nobody here has.
 */
export async function createSignInLink(
  ctx: Context,
  _operator: SystemActor,
  input: unknown,
): Promise<string> {
  const email = parseEmail(input);
  return ctx.db.transact(async (tx) => {
    if (!(await tx.person.byEmail(email))) throw Refused.because('not_found', { field: 'email' });
    const { secret } = await createLink(ctx, tx, {
      purpose: 'sign-in-handed',
      subject: email,
      minutes: handedMinutes,
    });
    return signInAddress(ctx, secret);
  });
}

export interface SignInAttempt {
  secret: string;
  /** What the browser kept when it asked for the link, if it is that browser. */
  mark: string | null;
  /** The address somebody typed, if they were asked for it. */
  email: string | null;
}

/**
 * Whether this attempt may spend the link; reads only. A mailed link wants a sign that a person is there: the
 * browser that asked for it, or the address typed by hand, because mail scanners press buttons too. Throws
 * address_not_confirmed when that sign is missing, link_invalid for everything else, whatever is wrong.
 */
export async function checkSignInLink(ctx: Context, attempt: SignInAttempt): Promise<void> {
  const hash = hashOfSecret(attempt.secret);
  const handed = await ctx.db.read.link.usable('sign-in-handed', hash, ctx.now());
  if (handed) return;
  const typedAddress = attempt.email?.trim() ?? '';
  if (!isAskingBrowser(attempt) && typedAddress === '') {
    throw Refused.because('address_not_confirmed', { field: 'email' });
  }
  const link = await ctx.db.read.link.usable('sign-in', hash, ctx.now());
  const typed = typedAddress === '' ? null : emailSchema.safeParse(typedAddress);
  const isTheirs = typed === null || (typed.success && typed.data === link?.subject);
  if (!link || !isTheirs) throw Refused.because('link_invalid');
}

/** Whether the page of this link asks for the address: it does not for a handed link or the asking browser. */
export async function asksForAddress(
  ctx: Context,
  { secret, mark }: Pick<SignInAttempt, 'secret' | 'mark'>,
): Promise<boolean> {
  if (isAskingBrowser({ secret, mark })) return false;
  return !(await ctx.db.read.link.usable('sign-in-handed', hashOfSecret(secret), ctx.now()));
}

/**
 * Spends a sign-in link, by the hash of its secret; null when it is used, expired or unknown. Of two who come
 * at once, one gets it.
 */
export async function spendSignInLink(ctx: Context, secretHash: string): Promise<{ email: string } | null> {
  return ctx.db.transact(async (tx) => {
    const now = ctx.now();
    const link =
      (await tx.link.use('sign-in', secretHash, now)) ??
      (await tx.link.use('sign-in-handed', secretHash, now));
    return link && { email: link.subject };
  });
}

const isAskingBrowser = ({ secret, mark }: Pick<SignInAttempt, 'secret' | 'mark'>): boolean =>
  mark !== null && isSameSecret(mark, markOf(secret));

/** Made from the secret, one way: who has only the mark, a cookie, cannot make the link from it. */
function markOf(secret: string): string {
  return createHash('sha256').update(`asked:${secret}`).digest('base64url');
}

function parseEmail(input: unknown): string {
  try {
    return parseInput(emailSchema, input);
  } catch {
    throw Refused.because('bad_input', { field: 'email' });
  }
}

async function firstCoalition(stores: Stores, person: Person): Promise<Coalition | null> {
  const [first] = await stores.membership.ofPerson(person.id);
  return first ? stores.coalition.byId(first.coalitionId) : null;
}

const signInAddress = (ctx: Context, secret: string) => `${ctx.baseUrl}/sign-in/confirm?token=${secret}`;
