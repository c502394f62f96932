import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';

const pause = 250;

/**
 * Something read off the whole text, again a quarter of a second after a change: counting thousands of words
 * at every key would be felt. Null until the text is there. `read` must not change between renders.
 */
export function useAfterTyping<T>(editor: Editor | null, read: (doc: Node) => T): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readNow = () => {
      timer = undefined;
      setValue(read(editor.state.doc));
    };
    const readSoon = () => {
      timer ??= setTimeout(readNow, pause);
    };
    timer = setTimeout(readNow);
    editor.on('update', readSoon);
    return () => {
      clearTimeout(timer);
      editor.off('update', readSoon);
    };
  }, [editor, read]);
  return value;
}
