import {
  newAddresseeSchema,
  type Actor,
  type Addressee,
  type AddresseeId,
  type NewAddressee,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { changesSince, parseSeen } from '../refusal/changes-since.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireAddressee } from './require-addressee.js';

/**
 * Changes an entry in the directory of addressees; what was sent before stays as it was. `seen` is what the entry said
 * when the change was typed. For focal points. Throws `Refused` not_found, forbidden, addressee_exists, conflict when
 * somebody else changed the same meanwhile.
 */
export async function changeAddressee(
  ctx: Context,
  actor: Actor,
  addresseeId: AddresseeId,
  input: unknown,
  seen?: unknown,
): Promise<Addressee> {
  const wanted = parseInput(newAddresseeSchema, input);
  const seenBefore = parseSeen(newAddresseeSchema, seen);
  return ctx.db.transact(async (tx) => {
    const before = await requireAddressee(tx, actor, addresseeId);
    const changes = changesSince<NewAddressee>(before, wanted, seenBefore);
    if (Object.keys(changes).length === 0) return before;
    const changed = { ...before, ...changes };
    const { coalitionId, email, institution } = changed;
    const same = await tx.addressee.byEmail(coalitionId, email);
    if (same && same.id !== addresseeId) {
      throw Refused.because('addressee_exists', { field: 'email', values: { email } });
    }
    await tx.addressee.update(addresseeId, changes);
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'addressee.changed', addresseeId, institution },
    });
    return changed;
  });
}
