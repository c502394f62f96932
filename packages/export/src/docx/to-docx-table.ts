import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { isRightToLeft, printable } from '../paper/printable.js';
import type { TableCellLines, TablePaper, TableRun } from '../paper/table-paper.js';
import { imprintBlocks, pageMargins } from './imprint.js';
import { paragraphStyles, stylesFor } from './styles.js';

/** In twentieths of a point: Word's sheet on its long side, and what is left of it between the margins. */
const margin = 1_080;
const wideLine = 16_838 - 2 * margin;

/**
 * A table as a Word file on wide sheets. Its headings stand on top of every page, a row stays on one page where it
 * fits, and the file names no person as its author.
 */
export async function toDocxTable(paper: TablePaper): Promise<Buffer> {
  const { title, language, publisher, lead, imprint } = paper;
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(printable(title))] }),
    ...(lead === '' ? [] : [new Paragraph({ children: [new TextRun(printable(lead))] })]),
    tableOf(paper),
    ...imprintBlocks(imprint),
  ];
  const file = new Document({
    title: printable(title),
    creator: printable(publisher),
    lastModifiedBy: printable(publisher),
    styles: stylesFor(language, wideLine),
    sections: [
      {
        children,
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        ...pageMargins(paper),
      },
    ],
  });
  return Packer.toBuffer(file);
}

function tableOf({ columns, rows }: TablePaper): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((wideLine * share) / shares));
  const headings = columns.map(({ heading }): TableCellLines => [[{ text: heading, look: 'strong' }]]);
  return new Table({
    width: { size: wideLine, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(headings, widths, 'F0EEE9') }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cellsOf(row, widths) })),
    ],
  });
}

const cellsOf = (cells: TableCellLines[], widths: number[], fill?: string): TableCell[] =>
  cells.map(
    (lines, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        margins: { top: 60, bottom: 60, left: 90, right: 90 },
        ...(fill && { shading: { fill } }),
        // Word refuses a cell without a paragraph.
        children: (lines.length > 0 ? lines : [[]]).map(lineOf),
      }),
  );

const lineOf = (runs: TableRun[]): Paragraph =>
  new Paragraph({
    style: paragraphStyles.cell,
    bidirectional: isRightToLeft(runs.map(({ text }) => text).join('')),
    children: runs.map(
      ({ text, look }) =>
        new TextRun({ text: printable(text), rightToLeft: isRightToLeft(text), ...(look && looks[look]) }),
    ),
  });

const looks: Record<NonNullable<TableRun['look']>, IRunOptions> = {
  gone: { strike: true, color: '8C2F1F' },
  come: { underline: {}, color: '1F5C3A' },
  strong: { bold: true, boldComplexScript: true },
  quiet: { color: '5C5850' },
};
