import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isOnlyWords } from './is-only-words.js';

const key = new PluginKey<DecorationSet>('shownNumbers');

/**
 * Writes the numbers of paragraphs and footnotes to the elements, as `data-number`, for the style sheet to show. The
 * same paragraphs as `paragraphNumbers` counts, so that a number means the same everywhere. The style sheet could
 * count for itself, but not across paragraphs that the browser has not laid out because nobody looks at them.
 */
export const ShownNumbers = Extension.create({
  name: 'shownNumbers',
  addProseMirrorPlugins: () => [shownNumbersPlugin()],
});

export const shownNumbersPlugin = () =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => numbersIn(doc),
      apply: (tr, decorations) => {
        if (!tr.docChanged) return decorations;
        return isOnlyWords(tr) ? decorations.map(tr.mapping, tr.doc) : numbersIn(tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

function numbersIn(doc: Node): DecorationSet {
  const decorations: Decoration[] = [];
  const number = (node: Node, at: number, count: number) =>
    decorations.push(Decoration.node(at, at + node.nodeSize, { 'data-number': String(count) }));
  let paragraphs = 0;
  let footnotes = 0;
  doc.descendants((node, at, parent) => {
    if (parent === doc && node.type.name === 'paragraph' && node.content.size > 0) {
      number(node, at, ++paragraphs);
    }
    if (node.type.name === 'footnote') number(node, at, ++footnotes);
    return !node.isLeaf;
  });
  return DecorationSet.create(doc, decorations);
}
