import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { headlessEditor } from '../testing/headless-editor.js';

it('new ids and an emptied document do not take turns for ever', () => {
  const editor = headlessEditor(new Y.Doc());
  editor.commands.splitBlock();
  editor.commands.splitBlock();
  editor.commands.setTextSelection({ from: 1, to: 5 });
  editor.commands.setParagraph();
  expect(editor.state.doc.childCount).toBe(3);
  const ids = editor.getJSON().content.map(({ attrs }) => (attrs as { id: string }).id);
  expect(new Set(ids).size).toBe(3);
  editor.destroy();
});
