import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { atRest } from './at-rest.js';

const pause = 250;
const longest = 1_000;

/**
 * Something read off the whole text, again when nobody has written for a quarter of a second, or after a second:
 * counting thousands of words at every key would be felt. Null until the text is there. `read` and `isSame`
 * must not change between renders.
 */
export function useAfterTyping<T>(
  editor: Editor | null,
  read: (doc: Node) => T,
  isSame: (one: T, other: T) => boolean = Object.is,
): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    if (!editor) return;
    const readNow = () => {
      const now = read(editor.state.doc);
      setValue((before) => (before !== null && isSame(before, now) ? before : now));
    };
    const first = setTimeout(readNow);
    const { soon, stop } = atRest(readNow, pause, longest);
    editor.on('update', soon);
    return () => {
      clearTimeout(first);
      stop();
      editor.off('update', soon);
    };
  }, [editor, read, isSame]);
  return value;
}
