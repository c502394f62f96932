import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const key = new PluginKey<DecorationSet>('numberedParagraphs');

/**
 * Marks the paragraphs that have a number in the margin with the class `numbered`; the style sheet counts
 * them. The same paragraphs as `paragraphNumbers` counts, so that a number means the same everywhere.
 */
export const NumberedParagraphs = Extension.create({
  name: 'numberedParagraphs',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => numberedIn(doc),
        apply: (tr, decorations) => (tr.docChanged ? numberedIn(tr.doc) : decorations),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

function numberedIn(doc: Node): DecorationSet {
  const decorations: Decoration[] = [];
  doc.forEach((block, at) => {
    if (block.type.name !== 'paragraph' || block.content.size === 0) return;
    decorations.push(Decoration.node(at, at + block.nodeSize, { class: 'numbered' }));
  });
  return DecorationSet.create(doc, decorations);
}
