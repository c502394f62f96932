import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { isWriting } from './writing-permission.js';

/** What the selection is made of: which buttons of a toolbar are pressed, and what a dialog starts with. */
export interface FormatState {
  isWriting: boolean;
  isEmpty: boolean;
  block: 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'other';
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  bulletList: boolean;
  orderedList: boolean;
  blockquote: boolean;
  table: boolean;
  link: string | null;
  language: string | null;
  /** The words of the footnote that is selected. */
  footnote: string | null;
}

/** The format at the selection; the component renders again only when it changes. */
export function useFormatState(editor: Editor): FormatState {
  return useEditorState({ editor, selector: ({ editor: current }) => formatState(current) });
}

function formatState(editor: Editor): FormatState {
  return {
    isWriting: isWriting(editor.state),
    isEmpty: editor.state.selection.empty,
    block: blockAt(editor),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    strike: editor.isActive('strike'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    table: editor.isActive('table'),
    link: textAttribute(editor, 'link', 'href'),
    language: textAttribute(editor, 'language', 'lang'),
    footnote: editor.isActive('footnote') ? (textAttribute(editor, 'footnote', 'text') ?? '') : null,
  };
}

function blockAt(editor: Editor): FormatState['block'] {
  for (const level of [1, 2, 3] as const) {
    if (editor.isActive('heading', { level })) return `heading${level}`;
  }
  return editor.isActive('paragraph') ? 'paragraph' : 'other';
}

function textAttribute(editor: Editor, name: string, attribute: string): string | null {
  const value: unknown = editor.getAttributes(name)[attribute];
  return typeof value === 'string' ? value : null;
}
