import type { Node } from '@tiptap/pm/model';
import { accepted, refused } from '@undersigned/domain';
import type { Result } from '@undersigned/domain';
import { isMark, isNodeAttribute } from './attribute-rules.js';
import type { DocumentJson } from './document-json.js';
import type { NodeName } from './names.js';
import { schema } from './schema.js';

/** How deep lists, quotes and tables may stand in one another, counted in nodes. */
export const deepestNesting = 40;

/**
 * Reads document JSON from outside. Gives it complete with every default attribute, or refuses with
 * `content_not_readable` when the schema has no place for something in it.
 */
export function readDocument(json: unknown): Result<DocumentJson> {
  try {
    const node = schema.nodeFromJSON(json);
    if (node.type !== schema.topNodeType) return refused('content_not_readable');
    checkDocument(node);
    return accepted(documentJson(node));
  } catch {
    // ProseMirror tells malformed JSON by throwing a RangeError; which one does not help the sender.
    return refused('content_not_readable');
  }
}

/** Throws a RangeError unless this node, its whole content and every attribute are what the schema allows. */
export function checkDocument(node: Node): void {
  node.check();
  checkAttributes(node, 0);
}

/** Safe because the schema admits only the nodes, marks and attributes that DocumentJson describes. */
export const documentJson = (doc: Node): DocumentJson => doc.toJSON() as DocumentJson;

function checkAttributes(node: Node, depth: number): void {
  if (depth > deepestNesting) throw new RangeError(`nodes are nested deeper than ${deepestNesting}`);
  const { name } = node.type as { name: NodeName }; // checkDocument is given nodes of our schema only
  for (const [key, value] of Object.entries(node.attrs)) {
    if (!isNodeAttribute(name, key, value)) throw new RangeError(`bad attributes on ${name}`);
  }
  for (const { type, attrs } of node.marks) {
    if (!isMark(type.name, attrs)) throw new RangeError(`bad attributes on ${type.name}`);
  }
  node.forEach((child) => checkAttributes(child, depth + 1));
}
