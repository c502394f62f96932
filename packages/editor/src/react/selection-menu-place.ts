import { Extension } from '@tiptap/core';
import { BubbleMenuPlugin } from '@tiptap/extension-bubble-menu';

declare module '@tiptap/core' {
  interface Storage {
    selectionMenu: { element: HTMLElement };
  }
}

/**
 * The place of the menu that floats over selected words and goes when nothing is selected. In the page's order it
 * follows the text. It is there from the beginning: a plugin that comes later has the whole text drawn anew.
 */
export const SelectionMenuPlace = Extension.create<object, { element: HTMLElement }>({
  name: 'selectionMenu',

  addStorage() {
    const element = document.createElement('div');
    element.className = 'selection-menu';
    Object.assign(element.style, { visibility: 'hidden', position: 'absolute' });
    return { element };
  },

  addProseMirrorPlugins() {
    return [
      BubbleMenuPlugin({
        pluginKey: 'selectionMenu',
        editor: this.editor,
        element: this.storage.element,
        updateDelay: 120,
        options: { placement: 'top', offset: 8, flip: true, shift: { padding: 8 } },
        shouldShow: ({ state, element, view }) => {
          const isAtHand = view.hasFocus() || element.contains(document.activeElement);
          return isAtHand && !state.selection.empty && element.hasChildNodes();
        },
      }),
    ];
  },
});
