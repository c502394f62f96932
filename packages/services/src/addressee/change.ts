import { newAddresseeSchema, type Actor, type Addressee, type AddresseeId } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireAddressee } from './require-addressee.js';

/**
 * Changes an entry in the directory of addressees; what was sent before stays as it was. For focal points.
 * Throws `Refused` not_found, forbidden, addressee_exists.
 */
export async function changeAddressee(
  ctx: Context,
  actor: Actor,
  addresseeId: AddresseeId,
  input: unknown,
): Promise<Addressee> {
  const wanted = parseInput(newAddresseeSchema, input);
  return ctx.db.transact(async (tx) => {
    const before = await requireAddressee(tx, actor, addresseeId);
    const { coalitionId } = before;
    const same = await tx.addressee.byEmail(coalitionId, wanted.email);
    if (same && same.id !== addresseeId) {
      throw Refused.because('addressee_exists', { field: 'email', values: { email: wanted.email } });
    }
    await tx.addressee.update(addresseeId, wanted);
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'addressee.changed', addresseeId, institution: wanted.institution },
    });
    return { ...before, ...wanted };
  });
}
