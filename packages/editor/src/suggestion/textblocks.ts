import * as Y from 'yjs';
import type { NodeName } from '../schema/names.js';
import { schema } from '../schema/schema.js';

/** A paragraph or a heading: one unit of `text` for each of its ProseMirror positions. */
export interface Textblock {
  blockId: string;
  /** ProseMirror position before the first unit. */
  from: number;
  /** Its words; a break is a line feed, a footnote `U+FFFC`. */
  text: string;
  element: Y.XmlElement;
  /** Its children, with the unit each begins at. */
  parts: { type: Y.XmlText | Y.XmlElement; from: number; length: number }[];
}

/** A block with an id, from the position before it to the one after it, with the words of all that stands in it. */
export interface Block {
  blockId: string;
  from: number;
  to: number;
  words: string;
  /** Of an item, where its list ends; null of all others. */
  listEnd: number | null;
}

/** One shared type laid out for suggestions. */
export interface SuggestionIndex {
  field: string;
  textblocks: Textblock[];
  blocks: Block[];
}

/** Lays out one shared type. Only reads; takes one walk over the text. */
export function layOut(ydoc: Y.Doc, field: string): SuggestionIndex {
  const index: SuggestionIndex = { field, textblocks: [], blocks: [] };
  layOutChildren(ydoc.getXmlFragment(field), 0, index);
  return index;
}

/** Lays each shared type out once, for as long as the document stays as it is. */
export function layoutsOf(ydoc: Y.Doc): (field: string) => SuggestionIndex {
  const known = new Map<string, SuggestionIndex>();
  return (field) => {
    const index = known.get(field) ?? layOut(ydoc, field);
    known.set(field, index);
    return index;
  };
}

function layOutChildren(parent: Y.XmlFragment, start: number, index: SuggestionIndex): number {
  let position = start;
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) position += child.length;
    else if (child instanceof Y.XmlElement) position = layOutElement(child, position, index);
  }
  return position;
}

function layOutElement(element: Y.XmlElement, from: number, index: SuggestionIndex): number {
  const type = schema.nodes[element.nodeName as NodeName];
  if (type === undefined || type.isLeaf) return from + 1;
  const id: unknown = element.getAttribute('id');
  const blockId = typeof id === 'string' ? id : '';
  const firstInside = index.textblocks.length;
  const firstBlock = index.blocks.length;
  let to: number;
  if (type.isTextblock) {
    const textblock = readTextblock(element, blockId, from + 1);
    index.textblocks.push(textblock);
    to = from + 1 + textblock.text.length + 1;
  } else {
    to = layOutChildren(element, from + 1, index) + 1;
  }
  const inside = index.textblocks.slice(firstInside);
  if (isList(element)) {
    for (const block of index.blocks.slice(firstBlock)) if (block.listEnd === 0) block.listEnd = to;
  }
  const words = inside.map(({ text }) => text).join('\n');
  // An item learns where its list ends when the list has been walked.
  const listEnd = element.nodeName === 'listItem' ? 0 : null;
  if (blockId) index.blocks.push({ blockId, from, to, words, listEnd });
  return to;
}

const isList = ({ nodeName }: Y.XmlElement): boolean =>
  nodeName === 'bulletList' || nodeName === 'orderedList';

function readTextblock(element: Y.XmlElement, blockId: string, from: number): Textblock {
  const textblock: Textblock = { blockId, from, text: '', element, parts: [] };
  for (const child of element.toArray()) {
    if (!(child instanceof Y.XmlText || child instanceof Y.XmlElement)) continue;
    const words = child instanceof Y.XmlText ? wordsOf(child) : signOf(child);
    textblock.parts.push({ type: child, from: textblock.text.length, length: words.length });
    textblock.text += words;
  }
  return textblock;
}

const wordsOf = (ytext: Y.XmlText): string =>
  (ytext.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : footnoteUnit))
    .join('');

const signOf = ({ nodeName }: Y.XmlElement): string => (nodeName === 'hardBreak' ? '\n' : footnoteUnit);

/** What stands for things between words that are no words. */
export const footnoteUnit = '\uFFFC';
