import type { Transaction } from '@undersigned/db';
import type { Round } from '@undersigned/domain';
import type { Context } from '../context.js';
import { withText } from '../sign-on/mail.js';
import { mailDeadlineMoved } from './mail.js';
import { reachablePeople } from './people.js';
import { standingsIn, undecided } from './standings.js';
import { takeBackMoves } from './undecided-mail.js';

/** Mails that wait for the morning among which those of an earlier move are looked for; the others look for themselves. */
const mostWaiting = 5_000;
const week = 7 * 24 * 60 * 60_000;

/**
 * Who has still to decide learns the new deadline from us, and not from the page that is closed. What still waits to
 * tell of an earlier move is taken back; where that leaves the deadline they know, there is nothing to tell.
 */
export async function tellUndecided(ctx: Context, tx: Transaction, round: Round, from: Date): Promise<void> {
  const found = await withText(tx, round);
  const people = await reachablePeople(tx, found.document.coalitionId);
  const waiting = await tx.mail.due(new Date(ctx.now().getTime() + week), mostWaiting);
  for (const standing of undecided(await standingsIn(tx, round))) {
    const { organisationId } = standing;
    const invitation = await tx.invitation.ofOrganisation(round.id, organisationId);
    if (!invitation) continue;
    const known = await takeBackMoves(tx, waiting, invitation);
    for (const to of people.get(organisationId) ?? []) {
      const before = known.get(to.person.id) ?? from;
      if (before.getTime() === round.closesAt.getTime()) continue;
      await mailDeadlineMoved(ctx, tx, found, invitation, to, { standing, from: before });
    }
  }
}
