import type { Editor } from '@undersigned/editor/react';

/** Where the caret stands, as the page has it: the editor hears of a key that moves it only a moment later. */
export function caretNow({ view, state }: Pick<Editor, 'view' | 'state'>): number {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return range && view.dom.contains(range.startContainer)
    ? view.posAtDOM(range.startContainer, range.startOffset)
    : state.selection.from;
}
