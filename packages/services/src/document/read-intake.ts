import { longestIntake, type Intake } from '@undersigned/domain';
import type { DocumentJson } from '@undersigned/editor/schema';
import { runTask } from '../foreign-file/run-task.js';
import { Refused } from '../refusal/refused.js';

/**
 * Words from outside as a text of ours: structure kept, everything else dropped. Read in a worker with limits
 * on time and memory. Throws `Refused` content_too_large, content_no_text, content_not_readable.
 */
export async function readIntake(intake: Intake): Promise<DocumentJson> {
  const field = 'content.body';
  if (intake.body.length > longestIntake) throw Refused.because('content_too_large', { field });
  // No text has it, and every archive, PDF and picture does.
  if (intake.body.includes('\0')) throw Refused.because('content_no_text', { field });
  const read = await runTask('text', intake).catch(notReadable);
  if (!read.ok) throw new Refused({ ...read.refusal, field });
  return read.value;
}

/** A text that takes too long or wants too much memory is, for its sender, one that cannot be read. */
function notReadable(error: unknown): never {
  if (!(error instanceof Refused)) throw error;
  throw Refused.because('content_not_readable', { field: 'content.body' });
}
