import { AlignmentType, Footer, Header, PageNumber, Paragraph, Tab, TextRun, type FileChild } from 'docx';
import { directionOf } from '@undersigned/domain';
import type { Imprint, Paper } from '../paper/paper.js';
import { printable } from '../paper/printable.js';
import { runningTitle } from '../paper/running-title.js';
import { paragraphStyles } from './styles.js';

type OnPaper = Pick<Paper, 'title' | 'language'> & { imprint: Omit<Imprint, 'unprinted'> };

/** What the last page says about the file. */
export const imprintBlocks = ({ language, standing, lines }: Omit<Imprint, 'unprinted'>): FileChild[] =>
  [standing, ...lines].map(
    (line, index) =>
      new Paragraph({
        style: paragraphStyles.small,
        keepNext: true,
        ...(index === 0 && { spacing: { before: 480 } }),
        children: [new TextRun({ text: printable(line), language: { value: language } })],
      }),
  );

/** Above every page what it is and of which text, below it its number. */
export const pageMargins = ({ title, language, imprint }: OnPaper) => ({
  headers: {
    default: new Header({
      children: [
        new Paragraph({
          style: paragraphStyles.header,
          children: [
            new TextRun({ text: printable(imprint.standing), language: { value: imprint.language } }),
            new TextRun({ children: [new Tab()] }),
            new TextRun({
              text: printable(runningTitle(title)),
              rightToLeft: directionOf(language) === 'rtl',
            }),
          ],
        }),
      ],
    }),
  },
  footers: {
    default: new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
        }),
      ],
    }),
  },
});
