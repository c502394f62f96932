import { EditorState, NodeSelection, Plugin, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import { schema } from '../schema/schema.js';
import { longTextPlugin } from './long-text.js';

const paragraph = () =>
  schema.nodes.paragraph.create(null, [
    schema.text('Words'),
    schema.nodes.footnote.create({ text: 'Source' }),
  ]);

/** Each paragraph takes eight positions. */
const textOf = (paragraphs: number) =>
  schema.nodes.doc.create(
    null,
    Array.from({ length: paragraphs }, () => paragraph()),
  );

const caretAt = (position: number | null) =>
  new Plugin<DecorationSet>({
    key: yCursorPluginKey,
    state: {
      init: (_config, { doc }) =>
        position === null
          ? DecorationSet.empty
          : DecorationSet.create(doc, [Decoration.widget(position, () => document.createElement('span'))]),
      apply: (_tr: Transaction, set) => set,
    },
  });

function drawn(state: EditorState) {
  const [plugin] = state.plugins;
  const attributes = plugin?.props.attributes;
  const decorations = plugin?.props.decorations?.call(plugin, state);
  return {
    attributes: typeof attributes === 'function' ? attributes.call(plugin as never, state) : attributes,
    inFull: decorations instanceof DecorationSet ? decorations.find().map(({ from }) => from) : [],
  };
}

describe('a long text', () => {
  const begin = (paragraphs: number, caret: number | null = null) =>
    EditorState.create({ doc: textOf(paragraphs), plugins: [longTextPlugin(), caretAt(caret)] });

  it('is one of sixty blocks', () => {
    expect(drawn(begin(60)).attributes).toEqual({ 'data-long': '' });
    expect(drawn(begin(59, 3))).toEqual({ attributes: {}, inFull: [] });
  });

  it('has nothing drawn in full where nothing reaches out', () => {
    expect(drawn(begin(60)).inFull).toEqual([]);
  });

  it('has the paragraph with a caret of somebody drawn in full, and the one with a chosen footnote', () => {
    const state = begin(60, 11);
    expect(drawn(state).inFull).toEqual([8]);
    const chosen = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 22)));
    expect(chosen.selection).toMatchObject({ node: { type: { name: 'footnote' } } });
    expect(drawn(chosen).inFull).toEqual([8, 16]);
  });
});
