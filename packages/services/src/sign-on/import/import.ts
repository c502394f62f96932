import { createHash } from 'node:crypto';
import { takesSignOns, type Actor, type RoundId } from '@undersigned/domain';
import type { Context } from '../../context.js';
import { runTask } from '../../foreign-file/run-task.js';
import { orRefuse, Refused } from '../../refusal/refused.js';
import { requireOwnRound } from '../../round/require-round.js';
import { addCounting } from '../add-counting.js';
import { askToConfirm } from '../ask-to-confirm.js';
import { withText } from '../mail.js';
import { planSignOns, type PlannedSignOn } from './plan.js';

const largestMegabytes = 2;

export interface SignOnPlan {
  rows: PlannedSignOn[];
  /** Names this very plan: confirming it later is refused if the file or the round has changed. */
  digest: string;
}

/**
 * Says what importing a CSV file of sign-ons would do, line by line, and changes nothing. For focal points.
 * Throws `Refused` not_found, forbidden, round_not_yet_open, round_closed, file_too_large, file_not_readable.
 */
export async function previewSignOns(
  ctx: Context,
  actor: Actor,
  roundId: RoundId,
  bytes: Uint8Array,
): Promise<SignOnPlan> {
  const { round } = await requireOwnRound(ctx.db.read, actor, roundId);
  orRefuse(takesSignOns(round, ctx.now()));
  const lines = await readFile(bytes);
  return planned(await planSignOns(ctx, ctx.db.read, actor, await withText(ctx.db.read, round), lines));
}

export interface SignOnImport {
  /** How many were entered; they are provisional. */
  added: number;
  rows: PlannedSignOn[];
}

/**
 * Enters the sign-ons of a file, in one transaction; lines that are double or refused are left out and said.
 * Each signatory gets the mail that asks to confirm.
 * With `digest`, only if the plan still is the one that was shown. Throws what `previewSignOns` throws, and
 * conflict when the plan has changed meanwhile.
 */
export async function importSignOns(
  ctx: Context,
  actor: Actor,
  roundId: RoundId,
  file: { bytes: Uint8Array; digest?: string },
): Promise<SignOnImport> {
  await requireOwnRound(ctx.db.read, actor, roundId);
  const lines = await readFile(file.bytes);
  return ctx.db.transact(async (tx) => {
    const { round } = await requireOwnRound(tx, actor, roundId);
    orRefuse(takesSignOns(round, ctx.now()));
    const found = await withText(tx, round);
    const { rows, digest } = planned(await planSignOns(ctx, tx, actor, found, lines));
    if (file.digest !== undefined && file.digest !== digest) throw Refused.because('conflict');
    let added = 0;
    for (const row of rows) {
      if (row.kind !== 'add') continue;
      const { signOn } = await addCounting(ctx, tx, actor, found, row.signOn);
      await askToConfirm(ctx, tx, found, signOn);
      added++;
    }
    return { added, rows };
  });
}

async function readFile(bytes: Uint8Array) {
  if (bytes.length > largestMegabytes * 1024 * 1024) {
    throw Refused.because('file_too_large', { field: 'file', values: { megabytes: largestMegabytes } });
  }
  const lines = await runTask('signOns', { bytes });
  if (lines.length === 0) throw Refused.because('file_not_readable', { field: 'file' });
  return lines;
}

/** Ids and moments differ each time the same plan is made; what it does to whom does not. */
function planned(rows: PlannedSignOn[]): SignOnPlan {
  const essence = rows.map((row) =>
    row.kind === 'add'
      ? [
          row.line,
          row.signOn.organisationKey,
          row.signOn.signatory,
          row.signOn.decision,
          row.signOn.reservation,
        ]
      : row,
  );
  return { rows, digest: createHash('sha256').update(JSON.stringify(essence)).digest('base64url') };
}
