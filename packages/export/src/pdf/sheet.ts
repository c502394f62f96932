/**
 * A paper as the template in `typst/paper.typ` reads it. Every decision is made before: the template knows how each
 * kind looks and nothing else, and what people wrote reaches it as data.
 */
export interface Sheet {
  title: string;
  /** The title as it stands above every page. */
  running: string;
  publisher: string;
  tongue: Tongue;
  blocks: SheetBlock[];
  imprint: { tongue: Tongue; standing: string; lines: string[]; unprinted: string };
}

/** A language as typesetters name it. */
export interface Tongue {
  /** ISO 639, two or three letters. */
  lang: string;
  /** ISO 3166, two letters. */
  region: string | null;
  dir: 'ltr' | 'rtl';
}

export type SheetBlock =
  | { kind: 'paragraph'; runs: SheetRun[] }
  | { kind: 'prompt'; runs: SheetRun[] }
  /** Levels start at 1 and leave none out on their way down, as accessible files ask. */
  | { kind: 'heading'; level: number; runs: SheetRun[] }
  | { kind: 'bullets'; items: SheetBlock[][] }
  | { kind: 'numbers'; numbering: string; start: number; items: SheetBlock[][] }
  | { kind: 'quote'; blocks: SheetBlock[] }
  | { kind: 'table'; columns: number; head: SheetCell[]; body: SheetCell[] }
  | { kind: 'rule' }
  | { kind: 'page-break' }
  | { kind: 'entries'; entries: SheetRun[][] }
  /** Words in a language of their own. */
  | { kind: 'section'; tongue: Tongue; blocks: SheetBlock[] };

export interface SheetCell {
  /** Its place, counted from 0. */
  x: number;
  y: number;
  colspan: number;
  rowspan: number;
  isHeader: boolean;
  blocks: SheetBlock[];
}

export type SheetRun =
  | {
      kind: 'text';
      text: string;
      bold: boolean;
      italic: boolean;
      underline: boolean;
      strike: boolean;
      muted: boolean;
      tongue: Tongue | null;
    }
  | { kind: 'break' }
  | { kind: 'note'; text: string; dir: Tongue['dir'] }
  | { kind: 'link'; href: string; runs: SheetRun[] };
