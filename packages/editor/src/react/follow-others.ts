import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey, type ProsemirrorBinding } from '@tiptap/y-tiptap';

const key = new PluginKey('followOthers');

/**
 * Shows every edit of others, also where y-tiptap 3.0.9 stumbles: when it looks for the caret in a paragraph that
 * an edit removed, it may throw with the edit taken in and not shown, and the next key pressed here would take
 * it back for everybody. The text is then drawn anew, with the caret as near as it goes.
 */
export const FollowOthers = Extension.create({
  name: 'followOthers',
  // Before the plugin of the collaboration starts to listen.
  priority: 10_000,
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      view: ({ state }) => {
        const binding = bindingOf(state);
        if (binding) binding._observeFunction = followingSafely(binding);
        return {};
      },
    }),
  ],
});

const bindingOf = (state: EditorState) =>
  (ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding } | undefined)?.binding;

function followingSafely(binding: ProsemirrorBinding): typeof binding._typeChanged {
  const follow = binding._typeChanged.bind(binding);
  return (events, transaction) => {
    try {
      follow(events, transaction);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      Object.assign(binding, { beforeTransactionSelection: null });
      binding._forceRerender();
    }
  };
}
