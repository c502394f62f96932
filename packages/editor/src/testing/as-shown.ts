import type { DocumentJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';

/**
 * A document as every editor shows it, without block ids. Without marks of line breaks and notes as well: they cannot
 * be seen, and Yjs keeps none of an element, so that only the editor in which they were made has them.
 */
export function asShown(json: DocumentJson | object): string {
  return JSON.stringify(schema.nodeFromJSON(json).toJSON(), (key, value: unknown) => {
    if (key === 'id') return undefined;
    return isElementInLine(value) ? { ...value, marks: undefined } : value;
  });
}

const isElementInLine = (value: unknown): value is { type: string } =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  (value.type === 'hardBreak' || value.type === 'footnote');
