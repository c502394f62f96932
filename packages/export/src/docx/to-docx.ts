import { Document, Packer, Paragraph, TextRun, HeadingLevel } from 'docx';
import { directionOf } from '@undersigned/domain';
import type { Paper, PaperPart } from '../paper/paper.js';
import { printable } from '../paper/printable.js';
import { annexBlocks } from './annex.js';
import { blocksOf } from './blocks.js';
import { imprintBlocks, pageMargins } from './imprint.js';
import { headingLevels, paragraphStyles, stylesFor } from './styles.js';
import { Writing } from './writing.js';

/**
 * A text as a Word file: real headings, lists, tables and footnotes, the language of every word, page numbers, on
 * every page what it is, and the list of signatories behind it. It names no person as author and holds no comment
 * and no revision.
 */
export async function toDocx(paper: Paper): Promise<Buffer> {
  const { title, language, publisher, parts, annex, imprint } = paper;
  const writing = new Writing(language);
  const bidirectional = directionOf(language) === 'rtl';
  const children = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      bidirectional,
      children: [new TextRun({ text: printable(title), rightToLeft: bidirectional })],
    }),
    ...parts.flatMap((part) => partBlocks(part, writing)),
    ...(annex ? annexBlocks(annex, writing) : []),
    ...imprintBlocks(imprint),
  ];
  const file = new Document({
    title: printable(title),
    creator: printable(publisher),
    lastModifiedBy: printable(publisher),
    styles: stylesFor(language),
    numbering: { config: writing.numbering },
    footnotes: Object.fromEntries(writing.footnotes.map((note, index) => [index + 1, note])),
    sections: [{ children, ...pageMargins(paper) }],
  });
  return Packer.toBuffer(file);
}

function partBlocks({ heading, prompt, body }: PaperPart, writing: Writing) {
  const bidirectional = writing.isRightToLeft;
  const line = (text: string) => [new TextRun({ text: printable(text), rightToLeft: bidirectional })];
  return [
    ...(heading === null
      ? []
      : [new Paragraph({ heading: headingLevels[0], bidirectional, children: line(heading) })]),
    ...(prompt === null
      ? []
      : [new Paragraph({ style: paragraphStyles.prompt, bidirectional, children: line(prompt) })]),
    ...blocksOf(body, { writing, headingShift: heading === null ? 0 : 1, quoteDepth: 0, list: null }),
  ];
}
