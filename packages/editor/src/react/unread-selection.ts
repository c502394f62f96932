import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * The selection that the browser shows already and the editor has not read yet: a browser tells of a click or an
 * arrow key a frame later, and an edit of others that arrives in between would put the caret back. Null when the
 * editor knows, and while a word is being composed.
 */
export function unreadSelection(view: EditorView): TextSelection | null {
  if (view.composing || !view.hasFocus() || !(view.state.selection instanceof TextSelection)) return null;
  const shown = document.getSelection();
  if (!shown?.anchorNode || !shown.focusNode) return null;
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return null;
  const { doc, selection } = view.state;
  const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset);
  const head = view.posAtDOM(shown.focusNode, shown.focusOffset);
  if (anchor === selection.anchor && head === selection.head) return null;
  const found = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  return found instanceof TextSelection ? found : null;
}
