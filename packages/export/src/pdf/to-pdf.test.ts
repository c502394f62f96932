import { arbitraryDocument } from '@undersigned/editor/testing';
import type { NodeJson } from '@undersigned/editor/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper, SignatoryAnnex } from '../paper/paper.js';
import { readPdf } from '../testing/pdf-reader.js';
import { aPaper, doc, paragraph, text } from '../testing/a-paper.js';
import { toPdf } from './to-pdf.js';

const heading = (level: 1 | 2 | 3, words: string): NodeJson => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
const annex: SignatoryAnnex = {
  language: 'en',
  heading: '3 signatories',
  groups: [
    {
      heading: 'Belgium',
      entries: [{ name: 'Alpha & Sons', remarks: ['joined later'], reservation: 'Not #strong[point] 4.' }],
    },
  ],
  further: 'and 2 further organisations',
  supporters: { heading: 'Supported by', entries: [], further: null },
};

const read = async (wanted: Paper) => readPdf(await toPdf(wanted));

describe('a text as a PDF', () => {
  it('is for everybody: tagged, with its language and its title', async () => {
    const { info, xmp, roles, language } = await read(
      aPaper(doc(heading(1, 'Why'), paragraph(text('We ask')))),
    );
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(info).toMatchObject({ Title: 'Always a child first' });
    expect(language).toBe('en-GB');
    expect(roles).toEqual(expect.arrayContaining(['H1', 'P']));
  });

  it('leaves no level of heading out, whatever was written', async () => {
    const body = doc(heading(3, 'Why'), heading(1, 'Asks'), heading(3, 'One'), heading(3, 'Two'));
    const { roles, xmp } = await read(aPaper(body));
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H1', 'H2', 'H2']);
    expect(xmp).toContain('pdfuaid');
  });

  it('keeps footnotes on their page, and links', async () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } } as const;
    const note: NodeJson = { type: 'footnote', attrs: { text: 'Regulation <EU> 2024/1347' } };
    const far = Array.from({ length: 60 }, () => paragraph(text('More.')));
    const { pages, roles, links } = await read(
      aPaper(doc(paragraph(text('See '), text('our report', link), note), ...far)),
    );
    expect(pages[0]).toContain('Regulation <EU> 2024/1347');
    expect(roles).toContain('Note');
    expect(links).toContain(link.attrs.href);
  });

  it('keeps lists and tables as such, a short row as a gap', async () => {
    const cell = (type: 'tableHeader' | 'tableCell', words: string, rowspan = 1): NodeJson => ({
      type,
      attrs: { colspan: 1, rowspan, colwidth: null },
      content: [paragraph(text(words))],
    });
    const row = (...content: NodeJson[]): NodeJson => ({ type: 'tableRow', content });
    const item = (words: string): NodeJson => ({ type: 'listItem', content: [paragraph(text(words))] });
    const table: NodeJson = {
      type: 'table',
      content: [
        row(cell('tableHeader', 'Country'), cell('tableHeader', 'Year')),
        row(cell('tableCell', 'BE', 9)),
        row(cell('tableCell', '2026')),
      ],
    };
    const { pages, roles } = await read(
      aPaper(doc({ type: 'orderedList', attrs: { start: 3, type: 'i' }, content: [item('third')] }, table)),
    );
    expect(roles).toEqual(expect.arrayContaining(['L', 'LI', 'Table', 'TH', 'TD']));
    expect(pages[0]).toMatch(/iii\.\s*third/);
  });

  it('has the list behind the text and says on the last page what it is', async () => {
    const { pages } = await read(aPaper(doc(paragraph(text('We ask'))), { annex }));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Edition 2 of the list');
    const last = pages.at(-1) ?? '';
    for (const words of [
      'Belgium',
      'Alpha & Sons',
      ', joined later',
      'and 2 further',
      'Not #strong[point] 4.',
    ])
      expect(last).toContain(words);
    expect(last).toContain('Fingerprint 0a1b 2c3d');
    expect(last).toContain('2 / 2');
  });

  it('names the coalition and nobody else, and no time', async () => {
    const { info } = await read(aPaper(doc(paragraph(text('x')))));
    expect(info).toMatchObject({ Author: 'Children on the Move' });
    expect(info).not.toHaveProperty('CreationDate');
    expect(info).not.toHaveProperty('Subject');
  });

  it('sets Greek, Cyrillic, Arabic and Hebrew so that they can be copied', async () => {
    const words = ['παιδί', 'Дитина', 'الأعضاء', 'للأطفال', 'ילדים', 'ქართული', 'Łąka', 'Őrangyal'];
    const body = doc(...words.map((word) => paragraph(text(word))));
    const { pages, xmp } = await read(aPaper(body, { title: 'الطفل أولا', language: 'ar' }));
    for (const word of words) expect(pages[0]).toContain(word);
    expect(xmp).toContain('pdfuaid');
  });

  it('says so where letters are in none of its typefaces', async () => {
    const { pages, xmp } = await read(aPaper(doc(paragraph(text('日本')))));
    expect(xmp).not.toContain('pdfuaid');
    expect(pages[0]).toContain('Some characters are boxes.');
    expect((await read(aPaper(doc(paragraph(text('x')))))).pages[0]).not.toContain('Some characters');
  });

  it('holds every letter of any text and reads none as markup', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument(), arbitraryMarkup(), async (body, evil) => {
        const written = aPaper(doc(paragraph(text(evil)), ...(body.content ?? [])));
        const pages = (await read(written)).pages.join('');
        expect(bare(pages)).toContain(bare(evil));
        const found = countsOf(bare(pages));
        for (const [letter, count] of countsOf(bare(textOf(body))))
          expect([letter, found.get(letter) ?? 0]).toEqual([letter, expect.toSatisfy((n) => n >= count)]);
      }),
      { numRuns: 25 },
    );
  });
});

/** What would do something if it were read as the typesetter's own language. */
const arbitraryMarkup = () =>
  fc
    .array(
      fc.constantFrom(
        '#read("/etc/passwd")',
        '#import "@preview/a:0.1.0"',
        '"); #panic("x',
        '\\u{41}',
        '$x^2$',
        '*a*',
        '_b_',
        '<label>',
        '@ref',
        '`raw`',
        '//c',
        '/*d*/',
        '= e',
        '~',
        '...',
        '\\',
        '{{}}',
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((pieces) => pieces.join(' '));

/**
 * Without what lines and typefaces add or take: spaces, hyphens, joiners, and the pictures and scripts of which the
 * file itself says that it lacks them. Accents and ligatures are in one form; brackets open either way, because they
 * are mirrored from right to left.
 */
const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}\-\u2010\uFFFE\uFFFF]/gu, '')
    .replace(/[<>]/g, '<')
    .replace(/[()]/g, '(')
    .replace(/[[\]]/g, '[')
    .replace(/[{}]/g, '{')
    .replace(/[«»]/g, '«')
    .replace(/\p{Extended_Pictographic}|\p{Script=Han}/gu, '');

function countsOf(words: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of words) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function textOf(node: NodeJson): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'footnote') return node.attrs?.text ?? '';
  return (node.content ?? []).map(textOf).join(' ');
}
