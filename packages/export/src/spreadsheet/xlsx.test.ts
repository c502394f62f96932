import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toXlsx } from './xlsx.js';
import { filesInZip } from '../testing/zip-reader.js';

const dangerous = [
  '=cmd|calc',
  '+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\uFF1D1',
  '=HYPERLINK("http://x.example")',
  '"quoted", and; more',
  'nul\u0000in',
];

describe('a workbook', () => {
  it('holds text and nothing that runs, links or tells who made it', async () => {
    const rows = [['Organisation', 'Country'], ...dangerous.map((text) => [text, 'BE'])];
    const files = filesInZip(await toXlsx(rows, 'Signatories: [all]'), inflateRawSync);
    const all = [...files.values()].join('\n');
    expect(all).not.toMatch(/<f[ >/]/);
    expect(all).not.toMatch(/TargetMode="External"|<hyperlink/);
    expect(all).not.toMatch(/<dc:creator>[^<]|<cp:lastModifiedBy>[^<]|<Company>[^<]/);
    expect(all).not.toContain('\u0000');
    const cells = [...all.matchAll(/<c [^>]*>/g)].map(([cell]) => cell);
    expect(cells).toHaveLength(rows.length * 2);
    expect(cells.filter((cell) => !/t="(s|inlineStr|str)"/.test(cell))).toEqual([]);
    expect(all).toContain('=cmd|calc');
  });

  it('has no cell that is longer than Excel takes, and loses nothing of it', async () => {
    const long = `${'\u{1F600}'.repeat(20_000)}end`;
    const files = filesInZip(await toXlsx([['Remark'], [long], ['next']], 'Remarks'), inflateRawSync);
    const cells = [...[...files.values()].join('').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
    expect(cells.filter((text) => (text ?? '').length > 32_767)).toEqual([]);
    expect(cells.join('')).toBe(`Remark${long}next`);
  });
});
