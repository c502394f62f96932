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
});
