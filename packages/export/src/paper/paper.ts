import type { DocumentJson } from '@undersigned/editor/schema';

/** What goes on paper, as Word or PDF: a text and, where it was published, who signed it. */
export interface Paper {
  title: string;
  /** BCP 47 tag of the text. */
  language: string;
  /** Whom the file says it is from: the coalition, never a person. */
  publisher: string;
  /** A statement is one part without a heading; a response has one for each question. */
  parts: PaperPart[];
  annex: SignatoryAnnex | null;
  imprint: Imprint;
}

export interface PaperPart {
  heading: string | null;
  /** What was asked, where the part is an answer. */
  prompt: string | null;
  body: DocumentJson;
}

/** A published list, in the words and order of its page. It holds no more than the page shows. */
export interface SignatoryAnnex {
  /** BCP 47 tag of its words. */
  language: string;
  heading: string;
  groups: AnnexGroup[];
  /** "and 2 further organisations"; null where every name is printed. */
  further: string | null;
  supporters: (AnnexGroup & { further: string | null }) | null;
}

export interface AnnexGroup {
  heading: string | null;
  entries: AnnexEntry[];
}

export interface AnnexEntry {
  name: string;
  /** Country and "joined later", as the page adds them; empty where it adds nothing. */
  remarks: string[];
  /** The words of its reservation, printed as a footnote; null where there is none or it is not printed. */
  reservation: string | null;
}

/** What a sheet somebody finds on a table has to say about itself. */
export interface Imprint {
  /** BCP 47 tag of its words. */
  language: string;
  /** "Draft of …", "Edition 2 of the list, …": on top of every page. */
  standing: string;
  /** On the last page: the fingerprint of the text and where it can be checked. */
  lines: string[];
  /** Said on the last page where a letter of the text is in none of our typefaces. */
  unprinted: string;
}
