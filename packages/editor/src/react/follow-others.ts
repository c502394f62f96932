import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { getRelativeSelection, type ProsemirrorBinding } from '@tiptap/y-tiptap';
import { bindingOf } from './binding-of.js';
import { caretAfter } from './caret-after.js';
import { unreadSelection } from './unread-selection.js';

const key = new PluginKey('followOthers');

/**
 * Shows every edit of others and keeps the own caret on its words, where y-tiptap 3.0.9 stumbles:
 *
 * - When others write in the same paragraph, it puts the caret back to its old offset, in front of what was just
 *   typed here, and two sentences come out shuffled. Here Yjs decides where the caret is, and the paragraph.
 * - A click that the browser has not told of yet is forgotten when an edit arrives.
 * - When it looks for the caret in a paragraph that an edit removed, it may throw with the edit taken in and not
 *   shown, and the next key pressed here would take it back for everybody. The text is then drawn anew.
 */
export const FollowOthers = Extension.create({
  name: 'followOthers',
  // Before the plugin of the collaboration starts to listen.
  priority: 10_000,
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      view: (view) => {
        const binding = bindingOf(view.state);
        if (!binding) return {};
        binding._observeFunction = following(binding);
        const readCaret = () => {
          const selection = unreadSelection(view);
          if (selection) {
            binding.beforeTransactionSelection = getRelativeSelection(
              binding,
              view.state.apply(view.state.tr.setSelection(selection)),
            );
          }
        };
        binding.doc.on('beforeAllTransactions', readCaret);
        return { destroy: () => binding.doc.off('beforeAllTransactions', readCaret) };
      },
    }),
  ],
});

function following(binding: ProsemirrorBinding): typeof binding._typeChanged {
  const follow = binding._typeChanged.bind(binding);
  return (events, transaction) => {
    const view = binding.prosemirrorView as EditorView | null;
    if (view === null) return;
    const before = view.state.doc;
    const caret = takeCaret(binding, view);
    try {
      follow(events, transaction);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      Object.assign(binding, { beforeTransactionSelection: null });
      binding._forceRerender();
    }
    if (caret) keepCaret(view, before, caret);
  };
}

interface Caret {
  anchor: number;
  head: number;
}

/**
 * Where the caret stood before the edit; the old offsets are taken away, so that Yjs alone puts it back. Of several
 * edits that arrive at once only the first finds them; after that the caret is where the last one left it.
 */
function takeCaret(
  { beforeTransactionSelection: kept }: ProsemirrorBinding,
  { state }: EditorView,
): Caret | null {
  if (kept?.type !== 'text') return null;
  const { absAnchor, absHead } = kept as { absAnchor: number | null; absHead: number | null };
  Object.assign(kept, { absAnchor: null, absHead: null });
  const { anchor, head } = state.selection;
  const isIn = (position: number | null) => position !== null && position <= state.doc.content.size;
  return isIn(absAnchor) && isIn(absHead)
    ? { anchor: absAnchor ?? anchor, head: absHead ?? head }
    : { anchor, head };
}

function keepCaret(view: EditorView, before: Node, { anchor, head }: Caret): void {
  const { doc, selection, tr } = view.state;
  const newAnchor = caretAfter(before, doc, anchor, selection.anchor);
  const newHead = head === anchor ? newAnchor : caretAfter(before, doc, head, selection.head);
  if (newAnchor === selection.anchor && newHead === selection.head) return;
  const kept = TextSelection.between(doc.resolve(newAnchor), doc.resolve(newHead));
  view.dispatch(tr.setSelection(kept).setMeta('addToHistory', false));
}
