import { CellSelection } from '@tiptap/pm/tables';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { headlessEditor, type Editor } from '../testing/headless-editor.js';
import { bodyField, fragmentToJson } from '../ydoc.js';

/** People who have one text open; each edit reaches all others when `exchange` is called. */
function people(count: number) {
  const ydocs = Array.from({ length: count }, () => new Y.Doc());
  const exchange = () => {
    const everything = Y.mergeUpdates(ydocs.map((ydoc) => Y.encodeStateAsUpdate(ydoc)));
    for (const ydoc of ydocs) Y.applyUpdate(ydoc, everything);
  };
  return { ydocs, exchange, open: () => ydocs.map((ydoc) => headlessEditor(ydoc)) };
}

const rowsOf = (json: object): number[] =>
  (json as { content: { type: string; content: { content: unknown[] }[] }[] }).content
    .filter(({ type }) => type === 'table')
    .flatMap(({ content }) => content.map((row) => row.content.length));

/** The place in the first word of a cell. */
function inCell(editor: Editor, row: number, column: number): number {
  const places: number[][] = [];
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'tableRow') places.push([]);
    if (node.type.spec.tableRole === 'cell' || node.type.spec.tableRole === 'header_cell')
      places.at(-1)?.push(at);
  });
  const at = places[row]?.[column];
  if (at === undefined) throw new Error(`there is no cell ${column} in row ${row}`);
  return at + 2;
}

/** Neither knows of the other yet; the table has two rows of two cells. */
function addRowAndColumn(one: Editor, other: Editor): void {
  one
    .chain()
    .setTextSelection(inCell(one, 1, 0))
    .addRowAfter()
    .run();
  other
    .chain()
    .setTextSelection(inCell(other, 0, 1))
    .addColumnAfter()
    .run();
}

describe('a table in which one person adds a row and another a column', () => {
  let editors: Editor[] = [];
  afterEach(() => {
    for (const editor of editors) editor.destroy();
  });

  /** Three people; the table has a row of two cells among rows of three. */
  function crooked() {
    const { ydocs, exchange, open } = people(3);
    const [first, second, third] = (editors = open());
    if (!first || !second || !third) throw new Error('three people');
    first.commands.insertTable({ rows: 2, cols: 2, withHeaderRow: true });
    exchange();
    addRowAndColumn(first, second);
    exchange();
    const held = () => ydocs.map((ydoc) => rowsOf(fragmentToJson(ydoc, bodyField)));
    return { exchange, held, first, second, third };
  }

  it('stays as it is while everybody moves the caret and writes', () => {
    const { exchange, held, first } = crooked();
    expect(held()).toEqual([
      [3, 3, 2],
      [3, 3, 2],
      [3, 3, 2],
    ]);
    for (let turn = 0; turn < 4; turn++) {
      for (const [index, editor] of editors.entries()) {
        editor.commands.setTextSelection(inCell(editor, index, 0));
        editor.commands.insertContent({ type: 'text', text: `${turn}` });
      }
      exchange();
    }
    expect(new Set(held().map(String))).toEqual(new Set(['3,3,2']));
    expect(rowsOf(first.getJSON())).toEqual([3, 3, 2]);
  });

  it('is straightened by the next who changes its cells, before they are changed', () => {
    const { exchange, held, first, third } = crooked();
    third
      .chain()
      .setTextSelection(inCell(third, 0, 0))
      .insertContent({ type: 'text', text: 'stays' })
      .run();
    third
      .chain()
      .setTextSelection(inCell(third, 0, 2))
      .deleteColumn()
      .run();
    exchange();
    expect(held()).toEqual([
      [2, 2, 2],
      [2, 2, 2],
      [2, 2, 2],
    ]);
    expect(first.getText()).toContain('stays');
  });

  it('is straightened before a column is added behind the last', () => {
    const { exchange, held, third } = crooked();
    third
      .chain()
      .setTextSelection(inCell(third, 0, 2))
      .addColumnAfter()
      .run();
    exchange();
    expect(new Set(held().map(String))).toEqual(new Set(['4,4,4']));
  });

  it('is straightened by who selects cells', () => {
    const { third, held } = crooked();
    const { tr } = third.state;
    third.view.dispatch(
      tr.setSelection(CellSelection.create(tr.doc, inCell(third, 0, 0) - 2, inCell(third, 1, 1) - 2)),
    );
    expect(held()[2]).toEqual([3, 3, 3]);
  });

  it('lets go of cells that were selected when it becomes crooked', () => {
    const { ydocs, exchange, open } = people(2);
    const [first, second] = (editors = open());
    if (!first || !second || !ydocs[0]) throw new Error('two people');
    first.commands.insertTable({ rows: 2, cols: 2, withHeaderRow: true });
    exchange();
    addRowAndColumn(second, first);
    const { tr } = first.state;
    first.view.dispatch(
      tr.setSelection(CellSelection.create(tr.doc, inCell(first, 0, 0) - 2, inCell(first, 1, 2) - 2)),
    );
    exchange();
    expect(first.state.selection instanceof CellSelection).toBe(false);
    expect(rowsOf(fragmentToJson(ydocs[0], bodyField))).toEqual([3, 3, 2]);
  });
});

it('a pasted table comes out straight', () => {
  const ydoc = new Y.Doc();
  const editor = headlessEditor(ydoc);
  const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] };
  editor.commands.insertContent({
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell, cell, cell] },
      { type: 'tableRow', content: [cell] },
    ],
  });
  expect(rowsOf(editor.getJSON())).toEqual([3, 3]);
  editor.destroy();
});
