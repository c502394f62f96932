import type { NodeJson } from '@undersigned/editor/schema';
import type { HeadingLevels } from '../heading-levels.js';

/** How a text is put into its page. */
export interface HtmlOptions {
  /** The words on the list of footnotes and on its links, in the language of the page. */
  words: FootnoteWords;
  /** Put before every id, so that two texts can stand on one page. */
  idPrefix?: string;
  /** How many levels headings are moved down; a page whose title is its h1 passes 1. */
  headingShift?: 0 | 1 | 2 | 3;
  /** Whether headings are moved up, too, so that none leaves out a level under the heading of the page; else each keeps its own. */
  withoutHoles?: boolean;
  /** Puts something round a leaf: a run of words, a footnote, a line. Gets its HTML and gives HTML. */
  dress?: (node: NodeJson, html: string) => string;
  /** The numbers in the margin, by block id, where they are not those of this text alone. */
  numbers?: Map<string, number>;
}

export interface FootnoteWords {
  /** The heading of the list: "Footnotes". */
  footnotes: string;
  /** What a screen reader hears on the number in the text: "Footnote 3". */
  footnote: (number: number) => string;
  /** What it hears on the way back: "Back to the text of footnote 3". */
  back: (number: number) => string;
}

/** What the rules share while one text is written. */
export interface Page {
  words: FootnoteWords;
  prefix: string;
  shift: number;
  /** Null where each heading keeps its own level. */
  levels: HeadingLevels | null;
  numbers: Map<string, number>;
  dress: (node: NodeJson, html: string) => string;
  /** The footnotes met so far, in order. */
  footnotes: string[];
}
