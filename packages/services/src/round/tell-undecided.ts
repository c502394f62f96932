import type { Transaction } from '@undersigned/db';
import type { Round } from '@undersigned/domain';
import type { Context } from '../context.js';
import { withText } from '../sign-on/mail.js';
import { mailDeadlineMoved } from './mail.js';
import { reachablePeople } from './people.js';
import { standingsIn, undecided } from './standings.js';

/** Who has still to decide learns the new deadline from us, and not from the page that is closed. */
export async function tellUndecided(ctx: Context, tx: Transaction, round: Round, from: Date): Promise<void> {
  const found = await withText(tx, round);
  const people = await reachablePeople(tx, found.document.coalitionId);
  for (const standing of undecided(await standingsIn(tx, round))) {
    const { organisationId } = standing;
    const invitation = await tx.invitation.ofOrganisation(round.id, organisationId);
    if (!invitation) continue;
    for (const to of people.get(organisationId) ?? []) {
      await mailDeadlineMoved(ctx, tx, found, invitation, to, { standing, from });
    }
  }
}
