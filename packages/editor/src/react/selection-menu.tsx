import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './selection-menu-place.js';

interface Props {
  editor: Editor;
  children: ReactNode;
}

/** What floats over selected words. */
export function SelectionMenu({ editor, children }: Props) {
  return createPortal(children, editor.storage.selectionMenu.element);
}
