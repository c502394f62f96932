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
import { changesSince, parseSeen } from '../refusal/changes-since.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireDelivery } from './require-delivery.js';

/**
 * Notes that an addressee answered, and when; without a day the note is taken back. `seen` is what was noted when this
 * was typed. For focal points. Throws `Refused` not_found, also for a text that has not gone out; forbidden,
 * day_to_come, conflict when somebody else changed the same meanwhile.
 */
export async function noteReply(
  ctx: Context,
  actor: Actor,
  deliveryId: DeliveryId,
  input: unknown,
  seen?: unknown,
): Promise<void> {
  const nothing = { on: null, note: null };
  const wanted = parseInput(deliveryReplySchema, input);
  const before = parseSeen(deliveryReplySchema, seen);
  await write(ctx, actor, deliveryId, 'delivery.replied', ({ reply }) => {
    const { on, note } = noted(nothing, reply, wanted, before);
    return { reply: on === null ? null : { on, note } };
  });
}

/** Notes what came of it: what changed, and when. Everything else as for `noteReply`. */
export async function noteOutcome(
  ctx: Context,
  actor: Actor,
  deliveryId: DeliveryId,
  input: unknown,
  seen?: unknown,
): Promise<void> {
  const nothing = { on: null, words: '' };
  const wanted = parseInput(deliveryOutcomeSchema, input);
  const before = parseSeen(deliveryOutcomeSchema, seen);
  await write(ctx, actor, deliveryId, 'delivery.outcome-noted', ({ outcome }) => {
    const { on, words } = noted(nothing, outcome, wanted, before);
    return { outcome: on === null ? null : { on, words } };
  });
}

/** What is to be noted in the end, after what others noted since `seen`. Without its day all of it is taken back. */
function noted<Note extends { on: string | null }>(
  nothing: Note,
  standing: Note | null,
  wanted: Note,
  seen: Partial<Note>,
): Note {
  const before = standing ?? nothing;
  const isTakenBack = wanted.on === null;
  const after = { ...before, ...changesSince(before, isTakenBack ? nothing : wanted, seen) };
  // Somebody else took it back, and what is added to it would go with it unsaid.
  if (after.on === null && !isTakenBack) throw Refused.because('conflict', { field: 'on' });
  return after;
}

async function write(
  ctx: Context,
  actor: Actor,
  deliveryId: DeliveryId,
  type: 'delivery.replied' | 'delivery.outcome-noted',
  noteOn: (delivery: Delivery) => Partial<Pick<Delivery, 'reply' | 'outcome'>>,
): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const { delivery, document, institution } = await requireDelivery(tx, actor, deliveryId);
    if (!delivery.dispatch) throw Refused.because('not_found');
    const what = noteOn(delivery);
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
