import type { Node } from '@tiptap/pm/model';

export interface TextSize {
  words: number;
  /** Code points, spaces included, line ends not. */
  characters: number;
}

/** How long a text is, footnotes not counted. */
export function textSizeOf(doc: Node): TextSize {
  const text = doc.textBetween(0, doc.content.size, '\n', '\n');
  return {
    words: text.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.-]*[\p{L}\p{M}\p{N}])?/gu)?.length ?? 0,
    characters: Array.from(text.replaceAll('\n', '')).length,
  };
}
