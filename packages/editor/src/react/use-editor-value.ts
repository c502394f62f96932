import { useEditorState, type Editor } from '@tiptap/react';

/** Something read off the editor after every transaction; renders again only when it is no longer the same. */
export function useEditorValue<T>(
  editor: Editor,
  read: (editor: Editor) => T,
  isSame: (one: T, other: T) => boolean,
): T {
  return useEditorState({
    editor,
    selector: ({ editor: current }) => read(current),
    equalityFn: (one, other) => other !== null && isSame(one, other),
  });
}
