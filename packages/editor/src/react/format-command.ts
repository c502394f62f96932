import type { ChainedCommands } from '@tiptap/core';
import type { Editor } from '@tiptap/react';
import type {} from '@tiptap/extension-collaboration';
import type {} from '@tiptap/extension-link';
import type {} from '@tiptap/extension-table';
import type {} from '@tiptap/starter-kit';
import '../schema/footnote.js';
import '../schema/language-mark.js';

/** What a button or a menu can do with the selection without asking anything. */
export type FormatCommand = keyof typeof commands;

/** Does it, and puts the focus back into the text. */
export function applyFormat(editor: Editor, command: FormatCommand): void {
  commands[command](editor.chain().focus()).run();
}

/** Makes the selected words a link; without a selection the address itself is put in. */
export function linkSelection(editor: Editor, href: string): void {
  const chain = editor.chain().focus();
  if (editor.state.selection.empty && !editor.isActive('link')) {
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
  } else {
    chain.extendMarkRange('link').setLink({ href }).run();
  }
}

/** Gives the selected footnote these words, or puts a new one behind the selection. */
export function putFootnote(editor: Editor, text: string): void {
  if (editor.isActive('footnote')) editor.chain().focus().updateAttributes('footnote', { text }).run();
  else editor.chain().focus(editor.state.selection.to).insertFootnote(text).run();
}

/** Marks the selected words as being in this language; null takes the mark off. */
export function markLanguage(editor: Editor, tag: string | null): void {
  const chain = editor.chain().focus();
  if (editor.state.selection.empty) chain.extendMarkRange('language');
  if (tag === null) chain.unsetLanguage().run();
  else chain.setLanguage(tag).run();
}

const commands = {
  bold: (chain: ChainedCommands) => chain.toggleBold(),
  italic: (chain: ChainedCommands) => chain.toggleItalic(),
  underline: (chain: ChainedCommands) => chain.toggleUnderline(),
  strike: (chain: ChainedCommands) => chain.toggleStrike(),
  paragraph: (chain: ChainedCommands) => chain.setParagraph(),
  heading1: (chain: ChainedCommands) => chain.setHeading({ level: 1 }),
  heading2: (chain: ChainedCommands) => chain.setHeading({ level: 2 }),
  heading3: (chain: ChainedCommands) => chain.setHeading({ level: 3 }),
  bulletList: (chain: ChainedCommands) => chain.toggleBulletList(),
  orderedList: (chain: ChainedCommands) => chain.toggleOrderedList(),
  blockquote: (chain: ChainedCommands) => chain.toggleBlockquote(),
  rule: (chain: ChainedCommands) => chain.setHorizontalRule(),
  unlink: (chain: ChainedCommands) => chain.extendMarkRange('link').unsetLink(),
  remove: (chain: ChainedCommands) => chain.deleteSelection(),
  undo: (chain: ChainedCommands) => chain.undo(),
  redo: (chain: ChainedCommands) => chain.redo(),
  tableInsert: (chain: ChainedCommands) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  tableRemove: (chain: ChainedCommands) => chain.deleteTable(),
  rowAfter: (chain: ChainedCommands) => chain.addRowAfter(),
  rowRemove: (chain: ChainedCommands) => chain.deleteRow(),
  columnAfter: (chain: ChainedCommands) => chain.addColumnAfter(),
  columnRemove: (chain: ChainedCommands) => chain.deleteColumn(),
  headerRow: (chain: ChainedCommands) => chain.toggleHeaderRow(),
};
