import { createHash } from 'node:crypto';
import type { Actor, CoalitionId } from '@undersigned/domain';
import type { Context } from '../../context.js';
import { runTask } from '../../foreign-file/run-task.js';
import { requireFocalPoint } from '../../membership/require-focal-point.js';
import { Refused } from '../../refusal/refused.js';
import type { ImportPlan } from './plan.js';

const largestMegabytes = 2;

export interface ImportPreview extends ImportPlan {
  /** Names this very plan: confirming it later is refused if the file or the directory has changed. */
  digest: string;
}

/**
 * Says what importing a file would do, line by line, and changes nothing. For focal points. Throws forbidden,
 * not_found, file_too_large, file_not_readable.
 */
export async function previewImport(
  ctx: Context,
  actor: Actor,
  coalitionId: CoalitionId,
  bytes: Uint8Array,
): Promise<ImportPreview> {
  requireFocalPoint(actor, coalitionId);
  if (bytes.length > largestMegabytes * 1024 * 1024) {
    throw Refused.because('file_too_large', { field: 'file', values: { megabytes: largestMegabytes } });
  }
  const directory = await ctx.db.read.organisation.ofCoalition(coalitionId);
  const existing = directory.map(({ id, name, acronym, country }) => ({ id, name, acronym, country }));
  const plan = await runTask('organisations', { bytes, existing });
  if (plan.rows.length === 0) throw Refused.because('file_not_readable', { field: 'file' });
  return { ...plan, digest: createHash('sha256').update(JSON.stringify(plan)).digest('base64url') };
}
