import {
  newAddresseeSchema,
  type Actor,
  type Addressee,
  type CoalitionId,
  type NewAddressee,
} from '@undersigned/domain';
import type { Transaction } from '@undersigned/db';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';

/**
 * Adds somebody to the directory of addressees; who was removed from it comes back with what is said now. For
 * focal points. Throws `Refused` addressee_exists, forbidden.
 */
export async function addAddressee(
  ctx: Context,
  actor: Actor,
  coalitionId: CoalitionId,
  input: unknown,
): Promise<Addressee> {
  requireFocalPoint(actor, coalitionId);
  const wanted = parseInput(newAddresseeSchema, input);
  return ctx.db.transact(async (tx) => {
    const addressee = await enter(ctx, tx, coalitionId, wanted);
    const { id: addresseeId, institution } = addressee;
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'addressee.added', addresseeId, institution },
    });
    return addressee;
  });
}

async function enter(
  ctx: Context,
  tx: Transaction,
  coalitionId: CoalitionId,
  wanted: NewAddressee,
): Promise<Addressee> {
  const known = await tx.addressee.byEmail(coalitionId, wanted.email);
  if (known?.removedAt === null) {
    throw Refused.because('addressee_exists', { field: 'email', values: { email: wanted.email } });
  }
  if (known) {
    await tx.addressee.update(known.id, { ...wanted, removedAt: null });
    return { ...known, ...wanted, removedAt: null };
  }
  const addressee: Addressee = {
    id: ctx.newId('addressee'),
    coalitionId,
    ...wanted,
    createdAt: ctx.now(),
    removedAt: null,
  };
  if (!(await tx.addressee.insert(addressee))) throw Refused.because('conflict');
  return addressee;
}
