import { prosemirrorToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { DocumentJson } from './schema/document-json.js';
import { checkDocument, documentJson } from './schema/read-document.js';
import { schema } from './schema/schema.js';

/** The shared type that holds a statement or a note. */
export const bodyField = 'body';

/** The shared type that holds the answer to one question of a response. */
export const answerField = (questionId: string): string => `answer:${questionId}`;

/** The question whose answer this shared type holds, or null when it holds none. */
export const questionOfField = (field: string): string | null =>
  field.startsWith('answer:') ? field.slice('answer:'.length) : null;

/** A Yjs document built from updates in the order of the log. Throws when one of them is not a Yjs update. */
export function docFromUpdates(updates: Iterable<Uint8Array>): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.transact(() => {
    for (const update of updates) Y.applyUpdate(ydoc, update);
  });
  return ydoc;
}

/**
 * The text in one shared type, complete with default attributes. Only reads: y-tiptap's own conversion to
 * nodes repairs the Yjs document on the way. Throws a RangeError when the schema has no place for what it finds.
 */
export function fragmentToJson(ydoc: Y.Doc, field: string): DocumentJson {
  const raw = yXmlFragmentToProsemirrorJSON(ydoc.getXmlFragment(field));
  const doc = schema.nodeFromJSON({ ...raw, content: flattened(raw.content) });
  return documentJson(doc.childCount === 0 ? emptyDocument() : doc);
}

/** Like `fragmentToJson`, and throws a RangeError when content or attributes are not what the schema allows. */
export function checkedFragmentToJson(ydoc: Y.Doc, field: string): DocumentJson {
  const json = fragmentToJson(ydoc, field);
  checkDocument(schema.nodeFromJSON(json));
  return json;
}

/** One Yjs update that puts this text into an empty shared type. Throws a RangeError on JSON outside the schema. */
export function jsonToUpdate(json: DocumentJson, field: string, clientId?: number): Uint8Array {
  const ydoc = new Y.Doc();
  if (clientId !== undefined) ydoc.clientID = clientId;
  prosemirrorToYXmlFragment(schema.nodeFromJSON(json), ydoc.getXmlFragment(field));
  return Y.encodeStateAsUpdate(ydoc);
}

const emptyDocument = () => schema.topNodeType.createAndFill() ?? schema.topNodeType.create();

/** y-tiptap gives the runs of a stray top-level text as an array of their own. */
const flattened = (content: unknown[]): unknown[] => content.flat();
