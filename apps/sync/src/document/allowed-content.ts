import { nodeNames } from '@undersigned/editor/schema';
import * as Y from 'yjs';

/** Nodes that stand in a Yjs document as an element; text and the document itself do not. */
const elementNames: ReadonlySet<string> = new Set(
  nodeNames.filter((name) => name !== 'text' && name !== 'doc'),
);

/**
 * Whether a struct may stand in a text: below a shared type the document has, an element the schema knows, a
 * run of text, an attribute or a mark. A node the schema does not know would be deleted for everybody by the
 * first browser that meets it (y-prosemirror issue 39).
 */
export function isAllowedContent(
  struct: Y.GC | Y.Item | Y.Skip,
  isField: (name: string) => boolean,
): boolean {
  if (!(struct instanceof Y.Item)) return true;
  if (typeof struct.parent === 'string' && !isField(struct.parent)) return false;
  const { content } = struct;
  if (content instanceof Y.ContentDoc) return false;
  if (content instanceof Y.ContentType) return isAllowedType(content.type);
  return true;
}

function isAllowedType(type: Y.AbstractType<unknown>): boolean {
  if (type instanceof Y.XmlElement) return elementNames.has(type.nodeName);
  return type instanceof Y.XmlText;
}
