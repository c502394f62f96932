import { choiceSchema, type Actor, type DocumentId } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireOwnText } from './require-delivery.js';

/**
 * Chooses addressees for a text; who was chosen before stays chosen. Gives how many are new. For focal points.
 * Throws `Refused` not_found, forbidden.
 */
export async function chooseAddressees(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
): Promise<number> {
  const { addresseeIds } = parseInput(choiceSchema, input);
  return ctx.db.transact(async (tx) => {
    const { coalitionId } = await requireOwnText(tx, actor, documentId);
    let addressees = 0;
    for (const addressee of await tx.addressee.byIds(addresseeIds)) {
      if (addressee.coalitionId !== coalitionId || addressee.removedAt) throw Refused.because('not_found');
      const id = ctx.newId('delivery');
      const chosen = { id, documentId, addresseeId: addressee.id, chosenAt: ctx.now() };
      if (await tx.delivery.choose(chosen)) addressees++;
    }
    if (addressees > 0) {
      const event = { type: 'delivery.chosen', addressees } as const;
      await record(ctx, tx, { coalitionId, documentId, actor, event });
    }
    return addressees;
  });
}
