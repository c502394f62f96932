import type { DocumentId, PersonId } from '../id.js';

/** A pause this long ends a visit. */
const pauseMs = 30 * 60_000;

/** What somebody has read of a text: up to which number of its log, in this visit and in the one before. */
export interface DocumentVisit {
  personId: PersonId;
  documentId: DocumentId;
  /** Up to where it was read on the first one. */
  firstSeq: number;
  /** Where the visit before ended; null on the first one. */
  before: { seq: number; at: Date } | null;
  seq: number;
  at: Date;
}

/** Up to where the text was read before this visit; null when there was none. */
export function readBefore(visit: DocumentVisit | null, now: Date): { seq: number; at: Date } | null {
  if (!visit) return null;
  const isOver = now.getTime() - visit.at.getTime() > pauseMs;
  return isOver ? { seq: visit.seq, at: visit.at } : visit.before;
}

/** The visit once the text was shown up to `seq`. */
export function visitNoted(
  visit: DocumentVisit | null,
  { personId, documentId }: Pick<DocumentVisit, 'personId' | 'documentId'>,
  seq: number,
  now: Date,
): DocumentVisit {
  return {
    personId,
    documentId,
    firstSeq: visit?.firstSeq ?? seq,
    before: readBefore(visit, now),
    seq: Math.max(seq, visit?.seq ?? 0),
    at: now,
  };
}
