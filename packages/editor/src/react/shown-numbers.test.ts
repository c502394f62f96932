import { EditorState, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { withBlockIds } from '../schema/block-id.js';
import type { DocumentJson, NodeJson } from '../schema/document-json.js';
import { paragraphNumbers } from '../schema/paragraph-numbers.js';
import { schema } from '../schema/schema.js';
import { shownNumbersPlugin } from './shown-numbers.js';

const words = (text: string): NodeJson => ({ type: 'text', text });
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const footnote: NodeJson = { type: 'footnote', attrs: { text: 'Source.' } };

const text: DocumentJson = withBlockIds({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [words('Title'), footnote] },
    paragraph(words('One')),
    paragraph(),
    { type: 'blockquote', content: [paragraph(words('Quoted'), footnote)] },
    paragraph(words('Two'), footnote),
  ],
});

/** The numbers shown in this state, by what has them. */
function shown(state: EditorState, type: string): [string, string][] {
  const plugin = state.plugins[0];
  const decorations = plugin?.props.decorations?.call(plugin, state);
  const found: [string, string][] = [];
  decorations?.forEachSet((set) => {
    for (const { from, ...rest } of set.find()) {
      const node = state.doc.nodeAt(from);
      const { attrs } = (rest as { type?: { attrs?: Record<string, string> } }).type ?? {};
      if (node?.type.name === type)
        found.push([String(node.attrs.id ?? node.type.name), attrs?.['data-number'] ?? '']);
    }
  });
  return found;
}

describe('the numbers in a text', () => {
  const begin = () => EditorState.create({ doc: schema.nodeFromJSON(text), plugins: [shownNumbersPlugin()] });

  it('of paragraphs are those that are counted everywhere', () => {
    const numbers = [...paragraphNumbers(text)].map(([id, number]) => [id, String(number)]);
    expect(numbers).toHaveLength(2);
    expect(shown(begin(), 'paragraph')).toEqual(numbers);
  });

  it('are the same after any change as if they had been counted anew', () => {
    const { paragraph: block, footnote: note } = schema.nodes;
    const changes: ((state: EditorState) => Transaction)[] = [
      ({ tr }) => tr.insertText('x', 11),
      ({ tr }) => tr.insertText('', 11, 13),
      ({ tr }) => tr.delete(10, 14),
      ({ tr }) => tr.insertText('word', 15),
      ({ tr }) => tr.insert(12, note.create({ text: 'New.' })),
      ({ tr }) => tr.split(12),
      ({ tr }) => tr.insert(0, block.create(null, schema.text('First'))),
      ({ tr }) => tr.replaceWith(9, 14, block.create(null, schema.text('Other'))),
      ({ tr, doc }) => tr.delete(6, doc.content.size - 3),
      ({ tr }) => tr.insertText('a', 11).insertText('b', 12),
    ];
    for (const change of changes) {
      const state = begin();
      const next = state.apply(change(state));
      const anew = EditorState.create({ doc: next.doc, plugins: state.plugins });
      for (const type of ['paragraph', 'footnote']) expect(shown(next, type)).toEqual(shown(anew, type));
    }
  });

  it('of footnotes go through the whole text, and change when one comes', () => {
    expect(
      shown(begin(), 'footnote')
        .map(([, number]) => number)
        .sort(),
    ).toEqual(['1', '2', '3']);
    const state = begin();
    const first = state.apply(state.tr.insert(1, schema.nodes.footnote.create({ text: 'New.' })));
    expect(
      shown(first, 'footnote')
        .map(([, number]) => number)
        .sort(),
    ).toEqual(['1', '2', '3', '4']);
  });
});
