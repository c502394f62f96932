import type { Actor, OrganisationId } from '@undersigned/domain';
import { record } from '../../activity/record.js';
import type { Context } from '../../context.js';
import { requireOwnEntry } from '../require-own-entry.js';

/** Takes a logo away, its picture with it. For focal points and members of the organisation. Throws not_found, forbidden. */
export async function removeLogo(ctx: Context, actor: Actor, organisationId: OrganisationId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const { coalitionId, name, logo } = await requireOwnEntry(tx, actor, organisationId);
    if (!logo) return;
    await tx.organisation.removeLogo(organisationId);
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'organisation.changed', organisationId, name },
    });
  });
}
