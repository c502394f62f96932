import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { Fragment, type Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import type { SuggestedChange } from '@undersigned/domain';
import * as Y from 'yjs';
import { isBlockId, withBlockIds } from '../schema/block-id.js';
import type { NodeJson } from '../schema/document-json.js';
import { checkDocument } from '../schema/read-document.js';
import { schema } from '../schema/schema.js';
import { placeChange } from './place.js';

/**
 * Makes the change in this document and gives the Yjs update that does it elsewhere. Null when it has lost its place,
 * or when the schema has no room for its outcome; then nothing has changed.
 */
export function applyChange(ydoc: Y.Doc, change: SuggestedChange): Uint8Array | null {
  const fragment = ydoc.getXmlFragment(change.field);
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => updates.push(update);
  ydoc.on('update', collect);
  try {
    const { doc, meta } = initProseMirrorDoc(fragment, schema);
    const changed = changedDocument(doc, change, ydoc);
    if (!changed) return null;
    ydoc.transact(() => updateYFragment(ydoc, fragment, changed, meta));
    return Y.mergeUpdates(updates);
  } finally {
    ydoc.off('update', collect);
  }
}

function changedDocument(doc: Node, change: SuggestedChange, ydoc: Y.Doc): Node | null {
  const placed = placeChange(ydoc, change);
  if (placed.state === 'lost') return null;
  try {
    const changed = changedBy(new Transform(doc), change, placed).doc;
    checkDocument(changed);
    return changed.eq(doc) ? null : changed;
  } catch (error) {
    // ProseMirror says in two ways that something does not fit.
    if (error instanceof RangeError || (error instanceof Error && error.name === 'TransformError'))
      return null;
    throw error;
  }
}

function changedBy(
  transform: Transform,
  change: SuggestedChange,
  { from, to }: { from: number; to: number },
): Transform {
  switch (change.kind) {
    case 'words':
      return transform.replaceWith(from, to, Fragment.fromJSON(schema, change.replacement));
    case 'blocks-added':
      return transform.insert(from, Fragment.fromJSON(schema, identified(change.blocks, transform.doc)));
    case 'blocks-removed':
      return transform.deleteRange(from, to);
    case 'blocks-reworded': {
      const blocks = identified(change.blocks, transform.doc, change.blockIds);
      return transform.replaceWith(from, to, Fragment.fromJSON(schema, blocks));
    }
  }
}

/** An id that stands in the text already would make two blocks one for every comment; what is replaced goes on in one. */
function identified(blocks: { type: string }[], doc: Node, replaced: string[] = []): NodeJson[] {
  const taken = new Set<unknown>();
  doc.descendants(({ attrs }) => void taken.add(attrs.id));
  for (const id of replaced) taken.delete(id);
  const fresh = JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) => {
      if (key !== 'id' || !isBlockId(value)) return value;
      if (taken.has(value)) return null;
      taken.add(value);
      return value;
    }),
  ) as NodeJson[]; // checked against the schema when it was proposed, and again with the whole text
  return withBlockIds({ type: 'doc', content: fresh }).content ?? [];
}
