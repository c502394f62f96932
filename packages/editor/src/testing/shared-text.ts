import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { schema } from '../schema/schema.js';
import { bodyField } from '../ydoc.js';

/** Edits the shared text as an open editor does. */
export function editShared(ydoc: Y.Doc, change: (transaction: Transaction) => Transaction): void {
  const fragment = ydoc.getXmlFragment(bodyField);
  const { doc, meta } = initProseMirrorDoc(fragment, schema);
  const changed = change(EditorState.create({ doc }).tr).doc;
  ydoc.transact(() => updateYFragment(ydoc, fragment, changed, meta));
}

/** Splits a paragraph, takes out up to three letters or types a word, at one of the places where somebody can type. */
export function editSomewhere(tr: Transaction, kind: string, place: number, word: string): Transaction {
  const places: number[] = [];
  tr.doc.descendants((node, position) => {
    if (node.isTextblock) for (let at = 0; at <= node.content.size; at++) places.push(position + 1 + at);
  });
  const at = places[place % places.length] ?? 1;
  if (kind === 'split') return tr.split(at);
  if (kind === 'remove') return tr.delete(at, Math.min(at + 3, tr.doc.resolve(at).end()));
  return tr.insertText(word, at);
}

/** Two copies tell each other everything. */
export function exchange(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
}
