import { OrderedList as TiptapOrderedList } from '@tiptap/extension-list';

/** How the items of an ordered list are counted: 1, a, A, i or I, as HTML's `type` has it. */
export const listNumberings = ['1', 'a', 'A', 'i', 'I'] as const;

export type ListNumbering = (typeof listNumberings)[number];

/** An ordered list whose first number and way of counting are part of the text. */
export const OrderedList = TiptapOrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => readableStart(element.getAttribute('start')),
        renderHTML: ({ start }) => (start === 1 ? {} : { start }),
      },
      type: {
        default: '1',
        parseHTML: (element) => readableNumbering(element.getAttribute('type')),
        renderHTML: ({ type }) => (type === '1' ? {} : { type }),
      },
    };
  },

  renderHTML({ HTMLAttributes }) {
    return ['ol', HTMLAttributes, 0];
  },
});

/** The first number of a list: a whole number from 0 to 99 999; anything else counts from 1. */
export function readableStart(start: unknown): number {
  const number = Number(start ?? 1);
  return Number.isInteger(number) && number >= 0 && number <= 99_999 ? number : 1;
}

/** The way a list counts; anything unknown counts in figures. */
export function readableNumbering(type: unknown): ListNumbering {
  return listNumberings.find((numbering) => numbering === type) ?? '1';
}
