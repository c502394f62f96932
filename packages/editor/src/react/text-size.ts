import type { Node } from '@tiptap/pm/model';

export interface TextSize {
  /** Runs without a space that hold a letter or a figure, as word processors count. */
  words: number;
  /** Code points, spaces included, line ends not. */
  characters: number;
}

/** How long a text is, footnotes not counted. */
export function textSizeOf(doc: Node): TextSize {
  const size = { words: 0, characters: 0 };
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const { words, characters } = paragraphSize(node);
    size.words += words;
    size.characters += characters;
    return false;
  });
  return size;
}

/** A paragraph nobody has written in since is the same object, and need not be counted again. */
const known = new WeakMap<Node, TextSize>();

function paragraphSize(paragraph: Node): TextSize {
  const before = known.get(paragraph);
  if (before) return before;
  const text = paragraph.textBetween(0, paragraph.content.size, '\n', '\n');
  const size = {
    words: text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length,
    characters: Array.from(text.replaceAll('\n', '')).length,
  };
  known.set(paragraph, size);
  return size;
}
