import { EditorState } from '@tiptap/pm/state';
import { fixTables } from '@tiptap/pm/tables';
import type { DocumentJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';

/**
 * A document as every editor shows it, without block ids: when one person adds a row while another adds a column,
 * the text holds a table with a corner missing, and the editor draws the missing cell until somebody writes there.
 */
export function asShown(json: DocumentJson | object): string {
  const doc = schema.nodeFromJSON(json);
  const straight = fixTables(EditorState.create({ doc }))?.doc ?? doc;
  return JSON.stringify(straight.toJSON(), (key, value: unknown) => (key === 'id' ? undefined : value));
}
