import { EditorState } from '@tiptap/pm/state';
import { fixTables } from '@tiptap/pm/tables';
import type { DocumentJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';

/**
 * A document as every editor shows it, without block ids: when one person adds a row while another adds a column,
 * the text holds a table with a corner missing, and the editor draws the missing cell until somebody writes there.
 * Without marks of line breaks as well: they cannot be seen, and Yjs keeps none of an element, so that only the
 * editor in which they were made has them.
 */
export function asShown(json: DocumentJson | object): string {
  const doc = schema.nodeFromJSON(json);
  const straight = fixTables(EditorState.create({ doc }))?.doc ?? doc;
  return JSON.stringify(straight.toJSON(), (key, value: unknown) => {
    if (key === 'id') return undefined;
    return isLineBreak(value) ? { type: value.type } : value;
  });
}

const isLineBreak = (value: unknown): value is { type: string } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'hardBreak';
