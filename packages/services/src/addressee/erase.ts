import type { Transaction } from '@undersigned/db';
import type { Actor } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { messagesIn } from '../message/sentence.js';
import { dropChoices } from './remove.js';

/**
 * Takes an address, the name and the function with it out of every directory of addressees and out of what was
 * sent (domain SPEC V7), inside the caller's transaction. Gives in how many entries it stood.
 */
export async function forgetAddressee(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  email: string,
): Promise<number> {
  const entries = await tx.addressee.withEmail(email);
  for (const { id, coalitionId, institution, removedAt } of entries) {
    const coalition = await tx.coalition.byId(coalitionId);
    const name = messagesIn(coalition?.language ?? 'en')('delivery.removed');
    const nobody = { name, title: '', salutation: null, email: `${id}@erased.invalid` };
    await tx.addressee.update(id, { ...nobody, removedAt: removedAt ?? ctx.now() });
    await dropChoices(tx, id);
    for (const { id: deliveryId, dispatch, reply } of await tx.delivery.ofAddressee(id)) {
      if (dispatch) await tx.delivery.rename(deliveryId, { ...dispatch.to, name, title: '' });
      if (reply) await tx.delivery.note(deliveryId, { reply: { ...reply, note: null } });
    }
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'addressee.removed', addresseeId: id, institution },
    });
  }
  return entries.length;
}
