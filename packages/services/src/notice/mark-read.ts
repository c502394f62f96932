import type { MemberActor } from '@undersigned/domain';
import { z } from 'zod';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';

const seqSchema = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const markReadSchema = z.union([
  z.strictObject({ seq: seqSchema }),
  /** All that had been shown: what came meanwhile stays unread. */
  z.strictObject({ upTo: seqSchema }),
]);

/** Marks notices of the actor's person as read. Nobody else learns of it, so nothing is logged. */
export async function markNoticesRead(ctx: Context, actor: MemberActor, input: unknown): Promise<void> {
  const which = parseInput(markReadSchema, input);
  await ctx.db.transact((tx) => tx.notice.markRead(actor, which, ctx.now()));
}
