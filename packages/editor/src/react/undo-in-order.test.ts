import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentToJson } from '../ydoc.js';
import { nameNeighbours } from './undo-in-order.js';

type AfterUndo = (transaction: Y.Transaction) => void;

/** Calls `afterUndo` with what each undo did, before anybody is told of it. */
function onUndo(ydoc: Y.Doc, afterUndo: AfterUndo): void {
  ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.origin instanceof Y.UndoManager) afterUndo(transaction);
  });
}

/**
 * Deletes and takes back in turns, a whole paragraph in the end: the shortest way found to words whose left neighbour
 * Yjs names to the right of the other.
 */
function backAndForth(ydoc: Y.Doc): { body: Y.XmlFragment; undo: Y.UndoManager } {
  const body = ydoc.getXmlFragment('body');
  const paragraph = new Y.XmlElement('paragraph');
  const words = new Y.XmlText('ab');
  paragraph.insert(0, [words]);
  body.insert(0, [paragraph]);
  const undo = new Y.UndoManager(body, { captureTimeout: Number.MAX_SAFE_INTEGER });
  words.delete(0, 1);
  words.delete(0, 1);
  undo.undo();
  undo.stopCapturing();
  words.insert(1, 'c');
  undo.stopCapturing();
  words.delete(2, 1);
  undo.stopCapturing();
  body.delete(0, 1);
  undo.undo();
  undo.stopCapturing();
  return { body, undo };
}

/** Whether something new names a left neighbour that does not stand to the left of the right one. */
function namesReversed({ doc, beforeState }: Y.Transaction): boolean {
  const begin = beforeState.get(doc.clientID) ?? 0;
  return (doc.store.clients.get(doc.clientID) ?? []).some((item) => {
    const isNew = item instanceof Y.Item && item.id.clock >= begin && item.parentSub === null;
    if (!isNew || !item.origin || !item.rightOrigin) return false;
    const right = Y.getItem(doc.store, item.rightOrigin);
    let next = Y.getItem(doc.store, item.origin).right;
    while (next && next !== right) next = next.right;
    return next === null;
  });
}

const textOf = (ydoc: Y.Doc) => JSON.stringify(fragmentToJson(ydoc, 'body'));

describe('what undo brings back', () => {
  it('stands between the neighbours that it names', () => {
    const reversed = (change: AfterUndo) => {
      const ydoc = new Y.Doc();
      const found: boolean[] = [];
      onUndo(ydoc, change);
      onUndo(ydoc, (transaction) => found.push(namesReversed(transaction)));
      backAndForth(ydoc).undo.undo();
      return { isReversed: found.includes(true), text: textOf(ydoc) };
    };
    const text: unknown = expect.stringContaining('"text":"acb"');
    expect(reversed(() => undefined)).toEqual({ isReversed: true, text });
    expect(reversed(nameNeighbours)).toEqual({ isReversed: false, text });
  });
});
