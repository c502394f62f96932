import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { bindingOf } from './binding-of.js';

const key = new PluginKey('undoInOrder');

/**
 * What Yjs 13.6.33 brings back by undo or redo it names two neighbours for, and now and then the left one stands to
 * the right of the other: what was deleted, brought back and deleted again leaves both of its places behind. Where
 * others have written meanwhile, such words come to stand elsewhere with everybody else than with who pressed undo,
 * and stay so. Here they get the neighbours between which they were put, before anybody is told of them.
 */
export const UndoInOrder = Extension.create({
  name: 'undoInOrder',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      view: ({ state }) => {
        const ydoc = bindingOf(state)?.doc;
        if (!ydoc) return {};
        const afterUndo = (transaction: Y.Transaction) => {
          if (transaction.origin instanceof Y.UndoManager) nameNeighbours(transaction);
        };
        ydoc.on('afterTransaction', afterUndo);
        return { destroy: () => ydoc.off('afterTransaction', afterUndo) };
      },
    }),
  ],
});

/** Names for all that this transaction put into a text what stood at its sides when it did so. */
export function nameNeighbours({ doc, beforeState }: Y.Transaction): void {
  const begin = beforeState.get(doc.clientID) ?? 0;
  const structs = doc.store.clients.get(doc.clientID) ?? [];
  for (let index = structs.length - 1; index >= 0; index--) {
    const struct = structs[index];
    if (!struct || struct.id.clock < begin) break;
    // What stands under a key has no neighbours.
    if (!(struct instanceof Y.Item) || struct.parentSub !== null) continue;
    struct.origin = earlier(struct, 'left')?.lastId ?? null;
    struct.rightOrigin = earlier(struct, 'right')?.id ?? null;
  }
}

/** The nearest on this side that was there before it. */
function earlier(item: Y.Item, side: 'left' | 'right'): Y.Item | null {
  let neighbour = item[side];
  while (neighbour?.id.client === item.id.client && neighbour.id.clock > item.id.clock) {
    neighbour = neighbour[side];
  }
  return neighbour;
}
