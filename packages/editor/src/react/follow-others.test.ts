import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { withBlockIds } from '../schema/block-id.js';
import type { DocumentJson } from '../schema/document-json.js';
import { headlessEditor, type Editor } from '../testing/headless-editor.js';
import { bodyField, jsonToUpdate } from '../ydoc.js';

const json: DocumentJson = withBlockIds({
  type: 'doc',
  content: ['First words.', 'Second words.', 'Third words.'].map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  })),
});

/** Ana and Bram write in one text; what one does the other sees at once. */
describe('a caret while others write', () => {
  let ana: Editor;
  let bram: Editor;

  beforeEach(() => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    const begin = jsonToUpdate(json, bodyField);
    for (const ydoc of [one, other]) Y.applyUpdate(ydoc, begin);
    one.on(
      'update',
      (update: Uint8Array, origin: unknown) => origin !== other && Y.applyUpdate(other, update, one),
    );
    other.on(
      'update',
      (update: Uint8Array, origin: unknown) => origin !== one && Y.applyUpdate(one, update, other),
    );
    [ana, bram] = [headlessEditor(one), headlessEditor(other)];
  });

  afterEach(() => {
    ana.destroy();
    bram.destroy();
  });

  const placeOf = (editor: Editor, words: string, where: 'before' | 'behind') => {
    let place = -1;
    editor.state.doc.descendants((node, position) => {
      const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
      if (at >= 0 && place < 0) place = position + at + (where === 'behind' ? words.length : 0);
    });
    if (place < 0) throw new Error(`the text has lost ${words}`);
    return place;
  };
  const put = (editor: Editor, where: 'before' | 'behind', words: string) =>
    editor.commands.setTextSelection(placeOf(editor, words, where));
  const type = (editor: Editor, letters: string) => editor.view.dispatch(editor.state.tr.insertText(letters));
  const shown = (editor: Editor) =>
    Array.from(editor.state.doc.content.content, (block) => block.textContent);
  const bothShow = (...paragraphs: string[]) => {
    expect(shown(ana)).toEqual(paragraphs);
    expect(shown(bram)).toEqual(paragraphs);
  };

  it('stays behind its own words when two type in one paragraph by turns', () => {
    put(ana, 'behind', 'First words.');
    put(bram, 'before', 'First words.');
    for (const [hers, his] of ['aA', 'bB', 'cC', 'dD']) {
      type(ana, hers ?? '');
      type(bram, his ?? '');
    }
    bothShow('ABCDFirst words.abcd', 'Second words.', 'Third words.');
  });

  it('stays in the middle of a paragraph whose beginning is rewritten', () => {
    put(ana, 'before', 'words.');
    const from = placeOf(bram, 'First', 'before');
    bram.view.dispatch(bram.state.tr.insertText('Our opening', from, from + 5));
    type(ana, 'brave ');
    bothShow('Our opening brave words.', 'Second words.', 'Third words.');
  });

  it('goes along with its words when the paragraph is split before it', () => {
    put(ana, 'before', 'words.');
    put(bram, 'before', 'st words.');
    bram.commands.splitBlock();
    type(ana, 'brave ');
    bothShow('Fir', 'st brave words.', 'Second words.', 'Third words.');
  });

  it('stays where it is when the paragraph is split behind it', () => {
    put(ana, 'before', 'irst');
    put(bram, 'before', 'words.');
    bram.commands.splitBlock();
    type(ana, '-');
    bothShow('F-irst ', 'words.', 'Second words.', 'Third words.');
  });

  it('goes along with its words when the paragraph is joined to the one before', () => {
    put(ana, 'before', 'cond');
    put(bram, 'before', 'Second');
    bram.commands.joinBackward();
    type(ana, '-');
    bothShow('First words.Se-cond words.', 'Third words.');
  });

  it('goes along with a paragraph that is moved', () => {
    put(ana, 'before', 'cond');
    const { doc, tr } = bram.state;
    const [first, second] = [doc.child(0), doc.child(1)];
    const without = tr.delete(first.nodeSize, first.nodeSize + second.nodeSize);
    bram.view.dispatch(without.insert(without.doc.content.size, second));
    type(ana, '-');
    bothShow('First words.', 'Third words.', 'Se-cond words.');
  });

  it('stands where its paragraph was when that is taken away', () => {
    put(ana, 'before', 'cond');
    const { doc, tr } = bram.state;
    bram.view.dispatch(tr.delete(doc.child(0).nodeSize, doc.child(0).nodeSize + doc.child(1).nodeSize));
    type(ana, '-');
    expect(shown(bram)).toEqual(shown(ana));
    expect(shown(ana).join('|')).toMatch(/^First words\.-?\|-?Third words\.$/);
  });

  it('keeps a selection on its words', () => {
    ana.commands.setTextSelection({
      from: placeOf(ana, 'cond', 'before'),
      to: placeOf(ana, 'cond', 'behind'),
    });
    put(bram, 'before', 'Second');
    type(bram, 'The ');
    const { from, to } = ana.state.selection;
    expect(ana.state.doc.textBetween(from, to)).toBe('cond');
  });
});
