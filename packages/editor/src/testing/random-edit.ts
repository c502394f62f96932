import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type {} from '@tiptap/extension-collaboration';
import type {} from '@tiptap/extension-table';
import type {} from '@tiptap/starter-kit';
import '../schema/footnote.js';
import '../schema/language-mark.js';

/** What an edit draws its choices from. */
export interface Choices {
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Every kind of edit that people make, typing most often. */
const edits: ((editor: Editor, choices: Choices, word: string) => void)[] = [
  ...Array.from({ length: 8 }, () => typeWord),
  ...Array.from({ length: 3 }, () => removeSelection),
  (editor) => editor.commands.splitBlock(),
  (editor) => editor.commands.splitBlock(),
  (editor) => editor.commands.joinBackward(),
  (editor) => editor.commands.joinForward(),
  (editor) => editor.commands.toggleBold(),
  (editor) => editor.commands.toggleItalic(),
  (editor) => editor.commands.setLink({ href: 'https://example.org/' }),
  (editor) => editor.commands.setLanguage('fr'),
  (editor) => editor.commands.unsetAllMarks(),
  (editor, { pick }) => editor.commands.toggleHeading({ level: pick([1, 2, 3]) }),
  (editor) => editor.commands.setParagraph(),
  (editor) => editor.commands.toggleBulletList(),
  (editor) => editor.commands.toggleOrderedList(),
  (editor) => editor.commands.sinkListItem('listItem'),
  (editor) => editor.commands.liftListItem('listItem'),
  (editor) => editor.commands.splitListItem('listItem'),
  (editor) => editor.commands.toggleBlockquote(),
  (editor) => editor.commands.setHardBreak(),
  (editor) => editor.commands.setHorizontalRule(),
  (editor, _choices, word) => editor.commands.insertFootnote(`Note ${word}`),
  (editor) => editor.commands.insertTable({ rows: 2, cols: 2, withHeaderRow: true }),
  (editor) => editor.commands.addRowAfter(),
  (editor) => editor.commands.addColumnAfter(),
  (editor) => editor.commands.deleteRow(),
  (editor) => editor.commands.deleteTable(),
  (editor) => editor.commands.undo(),
  (editor) => editor.commands.undo(),
  (editor) => editor.commands.redo(),
  moveParagraph,
];

/**
 * Puts the caret or a selection anywhere and does one thing there, with the commands of the product's editor. A
 * command that ProseMirror cannot carry out there throws in a browser too, and changes nothing.
 */
export function randomEdit(editor: Editor, choices: Choices, word: string): void {
  const { size } = editor.state.doc.content;
  const from = choices.between(0, size);
  const to = choices.pick([from, from, Math.min(size, from + choices.between(1, 12))]);
  select(editor, from, to);
  try {
    choices.pick(edits)(editor, choices, word);
  } catch (error) {
    if (!isImpossible(error)) throw error;
  }
}

const isImpossible = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'TransformError' || error.message.startsWith('Invalid content for node type'));

function typeWord(editor: Editor, _choices: Choices, word: string): void {
  editor.commands.insertContent({ type: 'text', text: word });
}

function removeSelection(editor: Editor, { between }: Choices): void {
  const { from } = editor.state.selection;
  const to = Math.min(editor.state.doc.content.size, from + between(1, 6));
  select(editor, from, to);
  editor.commands.deleteSelection();
}

/** The selection nearest to these places that a person can have: its ends stand in words. */
function select(editor: Editor, from: number, to: number): void {
  editor.commands.command(({ tr }) => {
    const { doc } = tr;
    const [anchor, head] = [from, to].map((at) => doc.resolve(at + (isInsideSign(doc, at) ? 1 : 0)));
    if (anchor && head) tr.setSelection(TextSelection.between(anchor, head));
    return true;
  });
}

/** Whether a place tears the two units of one sign apart, which no caret does. */
const isInsideSign = (doc: Node, at: number): boolean =>
  /[\uD800-\uDBFF]$/.test(doc.resolve(at).nodeBefore?.text ?? '');

/** Cuts a paragraph and puts it somewhere else, as people do with the mouse. */
function moveParagraph(editor: Editor, { between }: Choices): void {
  const { doc } = editor.state;
  if (doc.childCount < 2) return;
  const node = doc.child(between(0, doc.childCount - 1));
  let at = 0;
  doc.forEach((child, offset) => {
    if (child === node) at = offset;
  });
  editor
    .chain()
    .deleteRange({ from: at, to: at + node.nodeSize })
    .insertContentAt(0, node.toJSON())
    .run();
}
