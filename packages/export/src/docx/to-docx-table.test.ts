import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { TablePaper } from '../paper/table-paper.js';
import { filesInZip } from '../testing/zip-reader.js';
import { toDocxTable } from './to-docx-table.js';

const paper = (more: Partial<TablePaper> = {}): TablePaper => ({
  title: 'Reply',
  language: 'en',
  publisher: 'Children on the Move',
  lead: '1 of 2 remarks has an outcome.',
  columns: [
    { heading: 'No.', share: 1 },
    { heading: 'Remark', share: 3 },
  ],
  rows: [
    [
      [[{ text: '1' }]],
      [
        [
          { text: 'old', look: 'gone' },
          { text: 'new <b>', look: 'come' },
        ],
        [],
      ],
    ],
  ],
  imprint: { language: 'en', standing: 'As of today', lines: [] },
  ...more,
});
const wordOf = async (given: TablePaper) =>
  filesInZip(await toDocxTable(given), inflateRawSync).get('word/document.xml') ?? '';

describe('a table as a Word file', () => {
  it('is wide, and its headings stand on every page', async () => {
    const xml = await wordOf(paper());
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    const [headings, row] = xml.split('<w:tr>').slice(1);
    expect(headings).toContain('<w:tblHeader/>');
    expect(row).not.toContain('<w:tblHeader/>');
    expect(xml.match(/<w:gridCol w:w="\d+"\/>/g)).toEqual([
      '<w:gridCol w:w="3669"/>',
      '<w:gridCol w:w="11008"/>',
    ]);
  });

  it('strikes what went and underlines what came, in words only', async () => {
    const xml = await wordOf(paper());
    expect(xml).toMatch(/<w:strike\/>(?:(?!<\/w:r>).)*old/);
    expect(xml).toMatch(/<w:u w:val="single"\/>(?:(?!<\/w:r>).)*new &lt;b&gt;/);
  });

  it('has a paragraph in a cell without words, and none of what XML cannot hold', async () => {
    const xml = await wordOf(paper({ rows: [[[], [[{ text: 'nul\u0000in' }]]]] }));
    expect(xml).toMatch(/<\/w:tcPr><w:p>/);
    expect(xml).not.toContain('\u0000');
  });
});
