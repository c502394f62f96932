import type { Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { blockIds } from './block-id.js';
import { Footnote } from './footnote.js';
import { LanguageMark } from './language-mark.js';
import { Link } from './link.js';
import { OrderedList } from './ordered-list.js';
import { Table, TableCell, TableHeader, TableRow } from './table.js';

/**
 * The Tiptap extensions that define what may stand in a text. With `writes: false` the editor assigns no
 * block ids, as it must when the reader has no right to edit.
 */
export const extensionsFor = ({ writes }: { writes: boolean }): Extensions => [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    code: false,
    codeBlock: false,
    link: false,
    orderedList: false,
    // Collaboration brings an undo that knows whose edit was whose.
    undoRedo: false,
    // A trailing paragraph would be written into the shared text by merely opening it.
    trailingNode: false,
  }),
  OrderedList,
  Link,
  LanguageMark,
  Footnote,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  blockIds({ writes }),
];

export const extensions = extensionsFor({ writes: true });
