import type { Node } from '@tiptap/pm/model';

export interface TextSize {
  /** Runs without a space that hold a letter or a figure, as word processors count. */
  words: number;
  /** Code points, spaces included, line ends not. */
  characters: number;
}

/** How long a text is, footnotes not counted. */
export function textSizeOf(doc: Node): TextSize {
  const text = doc.textBetween(0, doc.content.size, '\n', '\n');
  return {
    words: text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length,
    characters: Array.from(text.replaceAll('\n', '')).length,
  };
}
