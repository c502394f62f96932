import { atLeast, type Access } from '../document/access.js';
import { isBeforeFreezing } from '../document/lifecycle.js';
import type { Phase } from '../document/document.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { Version } from './version.js';

/** A text that nobody touched for this long rests. */
const restMs = 2 * 60_000;
/** Of a text that is written in without a pause, this much is in one version. */
const longestMs = 10 * 60_000;

/** What was written since the newest version: when it began, and when its last word came. */
export interface Unversioned {
  first: Date;
  last: Date;
}

/** Whether the clock keeps a version now: when the text rests, or has been written in for ten minutes. */
export const isVersionDue = ({ first, last }: Unversioned, now: Date): boolean =>
  now.getTime() - last.getTime() >= restMs || now.getTime() - first.getTime() >= longestMs;

/**
 * Who reads a history: what they may do with the words while they are written, and the number of the version they
 * found when they first opened the text; null when they never did.
 */
export interface HistoryReader {
  access: Access;
  since: number | null;
}

/**
 * Those who write a text see every version. All others see what they could have read: versions that were given a
 * name, and those since they first opened the text. What a few tried out before is not theirs to read.
 */
export function mayReadVersion(
  version: Pick<Version, 'origin' | 'seq'>,
  { access, since }: HistoryReader,
): boolean {
  if (access === 'none') return false;
  if (access === 'edit' || version.origin.kind === 'named') return true;
  return since !== null && version.seq >= since;
}

/** A version is named by those who write the text. */
export const mayNameVersion = ({ access }: Pick<HistoryReader, 'access'>): Result<true> =>
  access === 'edit' ? accepted(true) : refused('forbidden');

/** Restored by those who write it, before freezing. */
export function mayRestoreVersion(phase: Phase, access: Access): Result<true> {
  if (!isBeforeFreezing(phase)) return refused('document_frozen');
  return atLeast(access, 'edit') ? accepted(true) : refused('forbidden');
}
