import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { FollowOthers } from '../react/follow-others.js';
import { UndoInOrder } from '../react/undo-in-order.js';
import { extensionsFor } from '../schema/extensions.js';
import { bodyField } from '../ydoc.js';
import type * as Y from 'yjs';

export type { Editor } from '@tiptap/core';

/** The plugins whose views connect the editor to the shared text; all others draw or listen to a page. */
const sharing = ['followOthers$', 'undoInOrder$', 'y-sync$', 'y-undo$'];

/** Tiptap asks which keyboard this is; Node 20 has no answer of its own. */
const keyboard = { platform: 'Linux', userAgent: 'Node' };

/**
 * The real editor, with the product's schema, block ids and collaboration, on a view that has a state and no page.
 */
export function headlessEditor(ydoc: Y.Doc): Editor {
  if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: keyboard });
  const editor = new Editor({
    element: null,
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
    extensions: [
      ...extensionsFor({ writes: true }),
      FollowOthers,
      UndoInOrder,
      Collaboration.configure({ document: ydoc, field: bodyField }),
    ],
  });
  // Taken before there is a view, it leads to the editor itself.
  const { dispatch } = editor.view;
  const view = new ViewWithoutPage(
    editor.state.reconfigure({ plugins: editor.extensionManager.plugins }),
    (transaction) => dispatch(transaction),
  );
  Object.assign(editor, { editorView: view });
  view.begin();
  return editor;
}

class ViewWithoutPage implements Partial<EditorView> {
  readonly isDestroyed = false;
  readonly editable = true;
  readonly composing = false;
  readonly dragging = null;
  #updates: ((before: EditorState) => void)[] = [];
  #ends: (() => void)[] = [];

  constructor(
    public state: EditorState,
    readonly dispatch: (transaction: Transaction) => void,
  ) {}

  /** Starts what follows the shared text; the editor must know its view by now. */
  begin(): void {
    // Safe because the plugins in `sharing` only use what stands here.
    const view = this as unknown as EditorView;
    for (const plugin of this.state.plugins) {
      const isSharing = sharing.includes((plugin as unknown as { key: string }).key);
      const running = isSharing ? plugin.spec.view?.(view) : undefined;
      if (running?.update) this.#updates.push((before) => running.update?.(view, before));
      if (running?.destroy) this.#ends.push(() => running.destroy?.());
    }
  }

  updateState(state: EditorState): void {
    const before = this.state;
    this.state = state;
    for (const update of this.#updates) update(before);
  }

  setProps(): void {
    // nothing is drawn
  }

  hasFocus(): boolean {
    return false;
  }

  focus(): void {
    // there is no page to focus
  }

  destroy(): void {
    for (const end of this.#ends) end();
  }
}
