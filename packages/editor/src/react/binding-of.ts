import type { EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey, type ProsemirrorBinding } from '@tiptap/y-tiptap';

/** What ties an editor to its shared text; undefined in an editor without one. */
export const bindingOf = (state: EditorState): ProsemirrorBinding | undefined =>
  (ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding } | undefined)?.binding;
