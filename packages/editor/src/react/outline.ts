import type { Node } from '@tiptap/pm/model';

/** One heading of the text. */
export interface OutlineEntry {
  /** Position before the heading. */
  at: number;
  level: number;
  words: string;
}

/** The headings of a text in their order; empty ones are left out. */
export function outlineOf(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'heading' && node.textContent.trim() !== '') {
      entries.push({ at, level: Number(node.attrs.level), words: node.textContent.trim() });
    }
    return !node.isTextblock;
  });
  return entries;
}

/** Whether two outlines say the same, positions included. */
export const isSameOutline = (one: OutlineEntry[], other: OutlineEntry[]): boolean =>
  one.length === other.length &&
  one.every(({ at, level, words }, index) => {
    const twin = other[index];
    return twin?.at === at && twin.level === level && twin.words === words;
  });
