import type { Editor } from '@tiptap/core';
import type { DocumentJson } from '../schema/document-json.js';

/**
 * Makes the text read as `text`, as one step of whoever writes in this editor: what is the same stays untouched, and
 * one undo takes it back. False when the words do not fit into the text.
 */
export function putBack({ schema, state, view }: Editor, text: DocumentJson): boolean {
  const { content } = schema.nodeFromJSON(text);
  const start = state.doc.content.findDiffStart(content);
  const end = state.doc.content.findDiffEnd(content);
  if (start === null || end === null) return true;
  // Equal letters on both sides of a change can overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  try {
    const changed = schema.nodeFromJSON(text).slice(start, end.b + overlap);
    view.dispatch(state.tr.replace(start, end.a + overlap, changed));
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
