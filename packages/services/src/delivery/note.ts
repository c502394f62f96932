import {
  deliveryOutcomeSchema,
  deliveryReplySchema,
  pastDay,
  wallTimeOf,
  type Actor,
  type Delivery,
  type DeliveryId,
} from '@undersigned/domain';
import type { Transaction } from '@undersigned/db';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireDelivery } from './require-delivery.js';

/**
 * Notes that an addressee answered, and when; without a day the note is taken back. For focal points. Throws
 * `Refused` not_found, also for a text that has not gone out; forbidden, day_to_come.
 */
export async function noteReply(
  ctx: Context,
  actor: Actor,
  deliveryId: DeliveryId,
  input: unknown,
): Promise<void> {
  const { on, note } = parseInput(deliveryReplySchema, input);
  const reply = on === null ? null : { on, note };
  await write(ctx, actor, deliveryId, { reply }, 'delivery.replied');
}

/** Notes what came of it: what changed, and when. Everything else as for `noteReply`. */
export async function noteOutcome(
  ctx: Context,
  actor: Actor,
  deliveryId: DeliveryId,
  input: unknown,
): Promise<void> {
  const { on, words } = parseInput(deliveryOutcomeSchema, input);
  const outcome = on === null ? null : { on, words };
  await write(ctx, actor, deliveryId, { outcome }, 'delivery.outcome-noted');
}

async function write(
  ctx: Context,
  actor: Actor,
  deliveryId: DeliveryId,
  what: Partial<Pick<Delivery, 'reply' | 'outcome'>>,
  type: 'delivery.replied' | 'delivery.outcome-noted',
): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const { delivery, document, institution } = await requireDelivery(tx, actor, deliveryId);
    if (!delivery.dispatch) throw Refused.because('not_found');
    const { on } = what.reply ?? what.outcome ?? {};
    if (on) orRefuse(pastDay(on, await today(ctx, tx, document.coalitionId)));
    await tx.delivery.note(deliveryId, what);
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type, deliveryId, institution },
    });
  });
}

/** The day it is where the coalition is. */
async function today(ctx: Context, tx: Transaction, coalitionId: Parameters<typeof tx.coalition.byId>[0]) {
  const coalition = await tx.coalition.byId(coalitionId);
  return wallTimeOf(ctx.now(), coalition?.timeZone ?? 'UTC').slice(0, 10);
}
