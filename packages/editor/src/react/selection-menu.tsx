import type { Editor } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import type { ReactNode } from 'react';

interface Props {
  editor: Editor;
  children: ReactNode;
}

/** Floats over selected words and goes when nothing is selected. In the page's order it follows the text. */
export function SelectionMenu({ editor, children }: Props) {
  return (
    <BubbleMenu
      editor={editor}
      updateDelay={120}
      options={{ placement: 'top', offset: 8, flip: true, shift: { padding: 8 } }}
      shouldShow={({ state, element, view }) => {
        const isAtHand = view.hasFocus() || element.contains(document.activeElement);
        return isAtHand && !state.selection.empty;
      }}
      className="selection-menu"
    >
      {children}
    </BubbleMenu>
  );
}
