import type { WordChange } from '../edition/compare.js';

export const targetPartKinds = [
  'recital',
  'paragraph',
  'subparagraph',
  'point',
  'indent',
  'title',
  'heading',
  'table',
] as const;

/** One step on the way to what is amended, from the outside in, numbered as the text numbers it. */
export interface TargetPart {
  kind: (typeof targetPartKinds)[number];
  /** "2", "a", "iv"; of a heading its words, of a title and a table nothing. */
  number: string;
}

/** What an amendment is about, as parliaments name it: "Article 5 – paragraph 2 – point a". */
export interface AmendmentTarget {
  /** "Article 5", in the words of the text; null where it has no articles. */
  division: string | null;
  parts: TargetPart[];
  /** It adds something that is not there yet. */
  isNew: boolean;
}

/** One suggestion in the form in which a parliament votes on it. */
export interface Amendment<Source> {
  number: number;
  /** What the question is called to which the answer is amended; null in a text without questions. */
  question: string | null;
  target: AmendmentTarget;
  /** What stands there now, what would go marked as such; empty where something is added. */
  before: WordChange[];
  /** What would stand there, what comes marked as such; empty where something is taken out. */
  after: WordChange[];
  source: Source;
}
