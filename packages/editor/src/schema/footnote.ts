import { Node } from '@tiptap/core';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts a footnote with this text where the caret stands; its number follows from its place. */
      insertFootnote: (text: string) => ReturnType;
    };
  }
}

/** How long the words of a footnote may be, in characters. */
export const longestFootnote = 10_000;

/**
 * A footnote stands in the line as one unbreakable thing and holds its own text, so that it moves, copies
 * and is deleted with its sentence. Numbers are counted when the text is shown, never stored.
 */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return {
      text: {
        default: '',
        parseHTML: (element) => (element.getAttribute('data-footnote') ?? '').slice(0, longestFootnote),
        renderHTML: (attributes) => ({ 'data-footnote': attributes.text }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'sup[data-footnote]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['sup', HTMLAttributes];
  },

  renderText({ node }) {
    return ` (${String(node.attrs.text)})`;
  },

  addCommands() {
    return {
      insertFootnote:
        (text) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: { text } }),
    };
  },
});
