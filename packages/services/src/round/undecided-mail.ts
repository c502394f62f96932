import type { Transaction } from '@undersigned/db';
import {
  idSchema,
  isSilent,
  isUndecided,
  standingOf,
  takesSignOns,
  type Invitation,
  type Mail,
  type OrganisationStanding,
  type Round,
} from '@undersigned/domain';
import { z } from 'zod';
import type { Context } from '../context.js';
import type { Reachable } from './people.js';

/** Mails to those who have still to decide. */
const kinds = ['reminder', 'deadline'] as const;

/** What a mail to somebody who has still to decide was written on: the deadline it names, and where they stood. */
export interface WrittenOn {
  kind: (typeof kinds)[number];
  round: Pick<Round, 'closesAt'>;
  invitation: Pick<Invitation, 'id'>;
  standing: OrganisationStanding;
  to: Reachable;
  /** Tells mails of one kind apart. */
  which: string;
}

/** The key of such a mail: one for each organisation that a person acts for, and from which it can be taken back. */
export const undecidedKey = ({ kind, round, invitation, standing, to, which }: WrittenOn): string =>
  [kind, invitation.id, round.closesAt.getTime(), standing.standing, to.person.id, which].join(':');

const keySchema = z.tuple([z.enum(kinds), idSchema('invitation'), z.coerce.number(), z.string()]);

/** Of several moves each is a mail of its own, and names the deadline that its reader knew. */
export const movedFrom = (from: Date, now: Date): string => `${from.getTime()} ${now.getTime()}`;

/**
 * Takes back what still waits to say that the deadline of this invitation was moved, and gives the deadline that each
 * of its readers knows, by person: what they never heard of is no news to them.
 */
export async function takeBackMoves(
  tx: Transaction,
  waiting: readonly Mail[],
  invitation: Pick<Invitation, 'id'>,
): Promise<Map<string, Date>> {
  const known = new Map<string, Date>();
  for (const { id, key } of waiting) {
    const [kind, invitationId, , , personId = '', which = ''] = key.split(':');
    const isMove = kind === 'deadline' && invitationId === invitation.id;
    if (!isMove || !(await tx.mail.takeBack(id))) continue;
    const from = Number(which.split(' ')[0]);
    if (Number.isSafeInteger(from)) known.set(personId, new Date(from));
  }
  return known;
}

/**
 * Takes back a queued mail to those who have still to decide that time has overtaken while it waited: they have
 * decided or said how far they are, the deadline was moved again, or the round is over. False for a mail that may
 * go out.
 */
export async function takeBackOvertaken(ctx: Context, { id, key }: Mail): Promise<boolean> {
  const read = keySchema.safeParse(key.split(':').slice(0, 4));
  if (!read.success) return false;
  const [, invitationId, closesAt, stood] = read.data;
  return ctx.db.transact(async (tx) => {
    const invitation = await tx.invitation.byId(invitationId);
    const round = invitation && (await tx.round.byId(invitation.roundId));
    if (!round) return false;
    const isRunning = takesSignOns(round, ctx.now()).ok && round.closesAt.getTime() === closesAt;
    const signOns = (await tx.signOn.ofRound(round.id)).filter(
      ({ organisationId }) => organisationId === invitation.organisationId,
    );
    const stands = standingOf(invitation, signOns);
    const isAsStood = stands !== null && isUndecided(stands) && (stands === stood || isSilent(stands));
    return isRunning && isAsStood ? false : tx.mail.takeBack(id);
  });
}
