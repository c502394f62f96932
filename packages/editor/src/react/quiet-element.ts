import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * At each of its commits React reads the selection of an editable element that has the focus, in letters from its
 * beginning: in a long text that is felt at every key. What stands in a text is none of its business, so it is not told
 * that the element can be edited. Everybody else goes by the attribute.
 */
export const QuietElement = Extension.create({
  name: 'quietElement',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('quietElement'),
      view: ({ dom }) => {
        Object.defineProperty(dom, 'contentEditable', {
          value: 'inherit',
          writable: true,
          configurable: true,
        });
        return {};
      },
    }),
  ],
});
