import { HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx';
import type { AnnexEntry, AnnexGroup, SignatoryAnnex } from '../paper/paper.js';
import { isRightToLeft, printable } from '../paper/printable.js';
import { paragraphStyles } from './styles.js';
import type { Writing } from './writing.js';

/** The list of signatories on a page of its own, its reservations as footnotes. */
export function annexBlocks(annex: SignatoryAnnex, writing: Writing): FileChild[] {
  const { heading, language, groups, further, supporters } = annex;
  const words = (text: string) => [new TextRun({ text: printable(text), language: { value: language } })];
  const line = (text: string | null) =>
    text === null ? [] : [new Paragraph({ style: paragraphStyles.signatory, children: words(text) })];
  const listed = ({ heading: above, entries }: AnnexGroup): FileChild[] => [
    ...(above === null ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_2, children: words(above) })]),
    ...entries.map((entry) => entryLine(entry, writing)),
  ];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: words(heading) }),
    ...groups.flatMap(listed),
    ...line(further),
    ...(supporters ? [...listed(supporters), ...line(supporters.further)] : []),
  ];
}

function entryLine({ name, remarks, reservation }: AnnexEntry, writing: Writing): Paragraph {
  const rest = remarks.map((remark) => `, ${remark}`).join('');
  return new Paragraph({
    style: paragraphStyles.signatory,
    children: [
      new TextRun({ text: printable(name), rightToLeft: isRightToLeft(name) }),
      ...(reservation === null ? [] : [writing.footnote(reservation)]),
      ...(rest === '' ? [] : [new TextRun({ text: printable(rest), color: '5C5850' })]),
    ],
  });
}
