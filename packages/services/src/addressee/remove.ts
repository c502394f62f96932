import type { Transaction } from '@undersigned/db';
import type { Actor, AddresseeId } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireAddressee } from './require-addressee.js';

/**
 * Takes somebody off the directory and off the texts that have not gone to them; the log of what was sent stays.
 * For focal points. Throws `Refused` not_found, forbidden.
 */
export async function removeAddressee(ctx: Context, actor: Actor, addresseeId: AddresseeId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const { coalitionId, institution } = await requireAddressee(tx, actor, addresseeId);
    await tx.addressee.update(addresseeId, { removedAt: ctx.now() });
    await dropChoices(tx, addresseeId);
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'addressee.removed', addresseeId, institution },
    });
  });
}

/** Texts that were only meant for somebody are not any more. */
export async function dropChoices(tx: Transaction, addresseeId: AddresseeId): Promise<void> {
  for (const { id, dispatch } of await tx.delivery.ofAddressee(addresseeId)) {
    if (!dispatch) await tx.delivery.drop(id);
  }
}
