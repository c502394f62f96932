import * as Y from 'yjs';

/**
 * The same document in as few bytes as Yjs can say it: what somebody typed in one go is one run instead of a struct
 * for each key, and of what was deleted only the place is left, which is all that browsers keep of it too. A log of
 * 260 000 keystrokes becomes a tenth. Gives back the bytes themselves when something in them waits for more, or when
 * what came of them would not read as they do.
 */
export function tidied(bytes: Uint8Array): Uint8Array {
  const ydoc = docOf(bytes);
  const isComplete = ydoc.store.pendingStructs === null && ydoc.store.pendingDs === null;
  const tidy = isComplete ? Y.encodeStateAsUpdate(ydoc) : bytes;
  const isTaken = tidy.length < bytes.length && readsTheSame(tidy, ydoc);
  ydoc.destroy();
  return isTaken ? tidy : bytes;
}

/**
 * Asked of a document made anew: words that hang on something of which only the place is left would be cleared away
 * with it by the next one who loads them.
 */
function readsTheSame(tidy: Uint8Array, ydoc: Y.Doc): boolean {
  const again = docOf(tidy);
  const isSame = Y.equalSnapshots(Y.snapshot(ydoc), Y.snapshot(again));
  again.destroy();
  return isSame;
}

function docOf(bytes: Uint8Array): Y.Doc {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, bytes);
  return ydoc;
}
