import type { Actor, DeliveryId } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { requireDelivery } from './require-delivery.js';

/**
 * Takes an addressee off a text that has not gone to them. For focal points. Throws `Refused` not_found,
 * forbidden, already_sent.
 */
export async function dropAddressee(ctx: Context, actor: Actor, deliveryId: DeliveryId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const { document, institution } = await requireDelivery(tx, actor, deliveryId);
    if (!(await tx.delivery.drop(deliveryId))) {
      throw Refused.because('already_sent', { values: { institution } });
    }
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: 'delivery.dropped', deliveryId, institution },
    });
  });
}
