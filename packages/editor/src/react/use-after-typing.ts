import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';

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
    let timer: ReturnType<typeof setTimeout> | undefined;
    let since: number | null = null;
    const readNow = () => {
      since = null;
      const now = read(editor.state.doc);
      setValue((before) => (before !== null && isSame(before, now) ? before : now));
    };
    const readSoon = () => {
      clearTimeout(timer);
      since ??= Date.now();
      timer = setTimeout(readNow, Math.min(pause, since + longest - Date.now()));
    };
    timer = setTimeout(readNow);
    editor.on('update', readSoon);
    return () => {
      clearTimeout(timer);
      editor.off('update', readSoon);
    };
  }, [editor, read, isSame]);
  return value;
}
