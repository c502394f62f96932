import type { Imprint } from './paper.js';

/** A table that goes on paper by itself, with what a sheet somebody finds has to say. */
export interface TablePaper {
  title: string;
  /** BCP 47 tag of its words. */
  language: string;
  /** Whom the file says it is from: the coalition, never a person. */
  publisher: string;
  /** What stands above the table; empty when there is nothing to say. */
  lead: string;
  columns: TableColumn[];
  rows: TableCellLines[][];
  imprint: Pick<Imprint, 'language' | 'standing' | 'lines'>;
}

export interface TableColumn {
  heading: string;
  /** Its part of the width, in proportion to the others. */
  share: number;
}

/** A cell is lines, a line is runs of words. */
export type TableCellLines = TableRun[][];

export interface TableRun {
  text: string;
  /** Words that went are struck, words that came underlined; what is said beside the matter is quiet. */
  look?: 'gone' | 'come' | 'strong' | 'quiet';
}
