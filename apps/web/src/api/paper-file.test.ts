import type { Paper } from '@undersigned/export';
import { expect, it } from 'vitest';
import { keptPaperFile } from './paper-file';

const paper: Paper = {
  title: 'Always a child first',
  language: 'en',
  publisher: 'Children on the Move',
  parts: [],
  annex: null,
  imprint: { language: 'en', standing: 'Edition 1', lines: [], unprinted: '' },
};

it('a file that many ask for is made once, for each paper and each format', async () => {
  const [one, other] = await Promise.all([keptPaperFile(paper, 'docx'), keptPaperFile(paper, 'docx')]);
  expect(other.body).toBe(one.body);
  expect((await keptPaperFile({ ...paper, title: 'Another' }, 'docx')).body).not.toBe(one.body);
  expect((await keptPaperFile(paper, 'pdf')).body.toString('latin1', 0, 5)).toBe('%PDF-');
});

it('of all files the newest are kept', async () => {
  const first = await keptPaperFile(paper, 'docx');
  for (let n = 0; n < 40; n++) await keptPaperFile({ ...paper, title: `Text ${n}` }, 'docx');
  expect((await keptPaperFile(paper, 'docx')).body).not.toBe(first.body);
});
