import * as Y from 'yjs';
import type { NodeName } from '../schema/names.js';
import { schema } from '../schema/schema.js';

/** One shared type laid out as plain text, each character knowing where it stands in ProseMirror and in Yjs. */
export interface TextIndex {
  /** The words of the text; blocks and breaks are line feeds, other things that are no words are left out. */
  text: string;
  /** ProseMirror position before each UTF-16 unit of `text`. */
  positions: number[];
  /** By the Yjs text that holds them. */
  runs: Map<object, TextRun>;
  blocks: IndexedBlock[];
}

/** The content of one Yjs text: what a relative position is relative to. */
export interface TextRun {
  ytext: Y.XmlText;
  /** ProseMirror position of its first unit. */
  from: number;
  length: number;
}

/** A block with an id: from the position before it to the position after it. */
export interface IndexedBlock {
  blockId: string;
  from: number;
  to: number;
  text: string;
}

/** While it is laid out the text is in pieces: to cut words out of one that still grows would copy all of it. */
type Laid = Omit<TextIndex, 'text'> & { words: string[] };

/** Lays out one shared type. Only reads; takes one walk over the text. */
export function indexText(ydoc: Y.Doc, field: string): TextIndex {
  const index: Laid = { words: [], positions: [], runs: new Map(), blocks: [] };
  layOutChildren(ydoc.getXmlFragment(field), 0, index);
  const { words, ...laid } = index;
  return { ...laid, text: words.join('') };
}

/** The first unit of the text that stands at or after this position; the length of the text when none does. */
export function unitAt({ positions }: TextIndex, position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function layOutChildren(parent: Y.XmlFragment, start: number, index: Laid): number {
  let position = start;
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) position = layOutRun(child, position, index);
    else if (child instanceof Y.XmlElement) position = layOutElement(child, position, index);
  }
  return position;
}

function layOutRun(ytext: Y.XmlText, position: number, index: Laid): number {
  index.runs.set(ytext, { ytext, from: position, length: ytext.length });
  let at = position;
  for (const { insert } of ytext.toDelta() as { insert: unknown }[]) {
    const words = typeof insert === 'string' ? insert : ' ';
    for (let unit = 0; unit < words.length; unit += 1) index.positions.push(at + unit);
    index.words.push(words);
    at += words.length;
  }
  return position + ytext.length;
}

function layOutElement(element: Y.XmlElement, position: number, index: Laid): number {
  const type = schema.nodes[element.nodeName as NodeName];
  if (type === undefined || type.isLeaf) {
    if (element.nodeName === 'hardBreak') addBreak(position, index);
    return position + 1;
  }
  const first = index.words.length;
  const end = layOutChildren(element, position + 1, index) + 1;
  const blockId: unknown = element.getAttribute('id');
  if (typeof blockId === 'string') {
    index.blocks.push({ blockId, from: position, to: end, text: index.words.slice(first).join('').trim() });
  }
  if (type.isTextblock) addBreak(end - 1, index);
  return end;
}

function addBreak(position: number, index: Laid): void {
  index.words.push('\n');
  index.positions.push(position);
}
