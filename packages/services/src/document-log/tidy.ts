import * as Y from 'yjs';

/**
 * The same document in as few bytes as Yjs can say it: what somebody typed in one go is one run instead of a struct
 * for each key, and of what was deleted only the place is left, which is all that browsers keep of it too. A log of
 * 260 000 keystrokes becomes a tenth. Gives back the bytes themselves when something in them waits for more, or when
 * what came of them would not reach as far as they do.
 */
export function tidied(bytes: Uint8Array): Uint8Array {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, bytes);
  const isComplete = ydoc.store.pendingStructs === null && ydoc.store.pendingDs === null;
  const tidy = isComplete ? Y.encodeStateAsUpdate(ydoc) : bytes;
  ydoc.destroy();
  return tidy.length < bytes.length && reachAsFar(tidy, bytes) ? tidy : bytes;
}

const reachAsFar = (one: Uint8Array, other: Uint8Array): boolean =>
  Buffer.compare(Y.encodeStateVectorFromUpdate(one), Y.encodeStateVectorFromUpdate(other)) === 0;
