import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    writingPermission: {
      /** Switches between writing and reading; reading keeps the caret, so that words can still be selected. */
      setWriting: (writing: boolean) => ReturnType;
    };
  }
}

const key = new PluginKey<boolean>('writingPermission');

/** Whether what is typed now goes into the text. */
export const isWriting = (state: EditorState): boolean => key.getState(state) ?? false;

/**
 * Reading without losing the caret: the text stays focusable, so that somebody with a keyboard or a screen
 * reader can select the words a comment is about. Only changes from this browser are kept out: one that
 * comes from Yjs is in the shared text already, and refusing it would make this page lie.
 */
export const WritingPermission = Extension.create<{ writes: boolean }>({
  name: 'writingPermission',
  priority: 2000,

  addOptions: () => ({ writes: true }),

  addCommands: () => ({
    setWriting:
      (writing) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, writing));
        return true;
      },
  }),

  addKeyboardShortcuts() {
    // Undo goes round the transaction filter: it changes Yjs first.
    const blockUndo = () => !isWriting(this.editor.state);
    return { 'Mod-z': blockUndo, 'Mod-y': blockUndo, 'Shift-Mod-z': blockUndo };
  },

  addProseMirrorPlugins() {
    return [writingPermissionPlugin(this.options.writes)];
  },
});

/** Keeps changes of this browser out while `writing` is off. */
export function writingPermissionPlugin(writes: boolean): Plugin<boolean> {
  const refuseEvent = (event: Event, state: EditorState) => {
    if (isWriting(state)) return false;
    event.preventDefault();
    return true;
  };
  return new Plugin<boolean>({
    key,
    state: {
      init: () => writes,
      apply: (tr, writing) => (tr.getMeta(key) as boolean | undefined) ?? writing,
    },
    filterTransaction: (tr, state) =>
      !tr.docChanged || isWriting(state) || tr.getMeta(ySyncPluginKey) !== undefined,
    props: {
      attributes: (state): Record<string, string> =>
        isWriting(state) ? {} : { 'aria-readonly': 'true', inputmode: 'none' },
      handleDOMEvents: {
        beforeinput: (view, event) => refuseEvent(event, view.state),
        paste: (view, event) => refuseEvent(event, view.state),
        cut: (view, event) => refuseEvent(event, view.state),
        drop: (view, event) => refuseEvent(event, view.state),
      },
    },
  });
}
