import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import { isLongText } from '../schema/long-text.js';

const key = new PluginKey('longText');

/**
 * Tells the style sheet that a text is long, so that it draws only what is in view, and which paragraphs hold something
 * that reaches out of them and are drawn all the same: the label of somebody's caret, the words of a chosen footnote.
 * A style sheet that finds both out for itself takes a tenth of a second for every paragraph of a thousand.
 */
export const LongText = Extension.create({
  name: 'longText',
  addProseMirrorPlugins: () => [longTextPlugin()],
});

export const longTextPlugin = () =>
  new Plugin({
    key,
    props: {
      attributes: ({ doc }): Record<string, string> =>
        isLongText(doc.childCount) ? { 'data-long': '' } : {},
      decorations: (state) => (isLongText(state.doc.childCount) ? drawnInFull(state) : null),
    },
  });

function drawnInFull(state: EditorState): DecorationSet {
  const { doc, selection } = state;
  const carets = (yCursorPluginKey.getState(state) as DecorationSet | undefined)?.find() ?? [];
  const reaching = carets.map(({ from }) => from);
  if (selection instanceof NodeSelection) reaching.push(selection.from);
  const blocks = new Map<number, Decoration>();
  for (const at of reaching) {
    const $at = doc.resolve(Math.min(at, doc.content.size));
    if ($at.depth === 0) continue;
    const [from, to] = [$at.before(1), $at.after(1)];
    blocks.set(from, Decoration.node(from, to, { class: 'drawn-in-full' }));
  }
  return DecorationSet.create(doc, [...blocks.values()]);
}
