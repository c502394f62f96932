import { MergedUpdates } from '@undersigned/services';

/** Shorter texts would waste more of their last page than they are worth. */
const worthwhile = 2 ** 14;

/**
 * The same text in pages of memory that are its own, if nobody has looked into it: a text that is only kept and handed
 * out. Among everything else that the allocator looks after it would leave a hole when it goes, and the system would
 * get nothing back; these pages it gets back as they are. V8 takes pages for a buffer that might grow, so this one
 * might, by nothing.
 */
export function inOwnPages(merged: MergedUpdates): MergedUpdates {
  if (merged.isRead) return merged;
  const bytes = merged.whole();
  if (bytes.length < worthwhile) return merged;
  const own = new Uint8Array(new ArrayBuffer(bytes.length, { maxByteLength: bytes.length }), 0, bytes.length);
  own.set(bytes);
  return MergedUpdates.stored(own);
}
