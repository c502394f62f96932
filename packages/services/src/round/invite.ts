import type { Transaction } from '@undersigned/db';
import { accessOf, type Invitation, type Organisation } from '@undersigned/domain';
import type { Context } from '../context.js';
import type { PublicRoundOfText } from '../sign-on/mail.js';
import { mailInvitation } from './mail.js';
import { reachablePeople } from './people.js';

/**
 * Asks every organisation of the directory that may read the text and has not been asked in this round, and writes to
 * its people; gives how many it asked. Where an organisation has nobody here it stands among the invited all the same,
 * for focal points to see.
 */
export async function inviteOrganisations(
  ctx: Context,
  tx: Transaction,
  found: PublicRoundOfText,
): Promise<number> {
  const { round, document } = found;
  const people = await reachablePeople(tx, document.coalitionId);
  const grants = await tx.document.grants(document.id);
  let asked = 0;
  for (const organisation of await tx.organisation.ofCoalition(document.coalitionId)) {
    const reader = { role: 'member', organisationId: organisation.id, email: '' } as const;
    if (accessOf(document, grants, reader) === 'none') continue;
    const invitation = invitationOf(ctx, round.id, organisation);
    if (!(await tx.invitation.insert(invitation))) continue;
    asked++;
    for (const to of people.get(organisation.id) ?? []) {
      await mailInvitation(ctx, tx, found, invitation, to, organisation.name);
    }
  }
  return asked;
}

const invitationOf = (
  ctx: Context,
  roundId: Invitation['roundId'],
  { id: organisationId }: Pick<Organisation, 'id'>,
): Invitation => ({
  id: ctx.newId('invitation'),
  roundId,
  organisationId,
  stage: 'invited',
  expectedOn: null,
  changedAt: ctx.now(),
  changedBy: null,
});
