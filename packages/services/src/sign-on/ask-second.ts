import type { Transaction } from '@undersigned/db';
import { againstStanding, awaitsSecond, type Actor, type SignOn } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { restateInLedger } from './ledger/enter.js';
import { secondLink, secondSubject } from './link.js';
import { mailSecond, type PublicRoundOfText } from './mail.js';

/** Second people who are written to for one sign-on within an hour: an address may be mistyped, and may not be tried out. */
const perSignOn = 5;
const hour = 60 * 60_000;

/**
 * Keeps a sign-on that its first person has given until the second one confirms, and writes to them. What a focal
 * point entered counts on provisionally meanwhile. `write` stores it and gives false when somebody was faster. Throws
 * `Refused` conflict, too_many_requests.
 */
export async function askSecond(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  found: PublicRoundOfText,
  given: SignOn & { secondEmail: string },
  write: (signOn: SignOn) => Promise<boolean>,
): Promise<SignOn> {
  const { round, document } = found;
  const waiting = { ...given, secondedAt: null, confirmedAt: null };
  const since = new Date(ctx.now().getTime() - hour);
  const asked = await tx.link.countSince('second', secondSubject(given.id, ''), since);
  if (asked >= perSignOn) throw Refused.because('too_many_requests', { values: { minutes: 60 } });
  if (!awaitsSecond(waiting) || !(await write(waiting))) throw Refused.because('conflict');
  // What counted for an earlier text still counts no more; what a focal point entered, its signatory has confirmed.
  const kind = waiting.state === 'unseconded' ? 'lapsed' : 'confirmed';
  await restateInLedger(ctx, tx, waiting, { kind });
  await mailSecond(ctx, tx, found, waiting, await secondLink(ctx, tx, round, waiting));
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: {
      type: 'sign-on.second-asked',
      roundId: round.id,
      signOnId: waiting.id,
      organisationName: waiting.organisationName,
    },
  });
  return waiting;
}

/** The same for a sign-on that is new. Throws already_signed, too, when another one of its organisation counts. */
export async function addUnseconded(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  found: PublicRoundOfText,
  given: SignOn & { secondEmail: string },
): Promise<SignOn> {
  const { organisationKey, organisationId, organisationName: name } = given;
  const standing = await tx.signOn.standing(found.round.id, organisationKey, organisationId);
  if (againstStanding(given, standing) === 'duplicates') {
    throw Refused.because('already_signed', { field: 'organisation', values: { name } });
  }
  const unseconded = { ...given, state: 'unseconded' as const };
  return askSecond(ctx, tx, actor, found, unseconded, (row) => tx.signOn.insert(row));
}
