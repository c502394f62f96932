import { inflateRawSync } from 'node:zlib';
import { arbitraryDocument } from '@undersigned/editor/testing';
import type { NodeJson } from '@undersigned/editor/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper, SignatoryAnnex } from '../paper/paper.js';
import { filesInZip } from '../testing/zip-reader.js';
import { aPaper, doc, paragraph, text } from '../testing/a-paper.js';
import { toDocx } from './to-docx.js';

const annex: SignatoryAnnex = {
  language: 'en',
  heading: 'Signatories',
  groups: [
    {
      heading: 'Belgium',
      entries: [{ name: 'Alpha & Sons', remarks: ['joined later'], reservation: 'Not <point> 4.' }],
    },
  ],
  further: 'and 2 further organisations',
  supporters: { heading: 'Supported by', entries: [], further: null },
};

const filesOf = async (wanted: Paper) => filesInZip(await toDocx(wanted), inflateRawSync);
const partOf = async (wanted: Paper, name = 'word/document.xml') => (await filesOf(wanted)).get(name) ?? '';

describe('a text as a Word file', () => {
  it('has Word headings, moved down under the questions of a response', async () => {
    const body = doc({ type: 'heading', attrs: { level: 2 }, content: [text('Why')] });
    expect(await partOf(aPaper(body))).toMatch(/<w:pStyle w:val="Heading2"\/>.*Why/);
    const response = aPaper(body, { parts: [{ heading: 'Question 1', prompt: 'What for?', body }] });
    expect(await partOf(response)).toMatch(/"Heading1".*Question 1.*"Question".*What for\?.*"Heading3".*Why/);
  });

  it('keeps footnotes as footnotes and links as links', async () => {
    const body = doc(
      paragraph(
        text('See '),
        text('our report', { type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } }),
        { type: 'footnote', attrs: { text: 'Regulation <EU> 2024/1347' } },
      ),
    );
    const files = await filesOf(aPaper(body));
    expect(files.get('word/document.xml')).toMatch(
      /<w:hyperlink [^>]*>.*our report.*<w:footnoteReference w:id="1"\/>/,
    );
    expect(files.get('word/footnotes.xml')).toContain('Regulation &lt;EU&gt; 2024/1347');
    expect(files.get('word/_rels/document.xml.rels')).toContain('https://example.org/?a=1&amp;b=2');
  });

  it('counts each list from its own first number and in its own way', async () => {
    const item = (words: string): NodeJson => ({ type: 'listItem', content: [paragraph(text(words))] });
    const body = doc(
      { type: 'orderedList', attrs: { start: 3, type: 'a' }, content: [item('third')] },
      { type: 'bulletList', content: [item('point')] },
    );
    const numbering = await partOf(aPaper(body), 'word/numbering.xml');
    expect(numbering).toMatch(/<w:start w:val="3"\/><w:numFmt w:val="lowerLetter"\/>/);
    expect(numbering).toMatch(/<w:numFmt w:val="bullet"\/>/);
  });

  it('says the language and direction of every word', async () => {
    const french = text('sans papiers', { type: 'language', attrs: { lang: 'fr' } });
    expect(await partOf(aPaper(doc(paragraph(french))))).toContain('<w:lang w:val="fr"/>');
    const arabic = await filesOf(aPaper(doc(paragraph(text('الطفل أولا'))), { language: 'ar' }));
    expect(arabic.get('word/document.xml')).toMatch(/<w:bidi\/>.*<w:rtl\/>.*الطفل أولا/);
    expect(arabic.get('word/styles.xml')).toContain('w:bidi="ar"');
  });

  it('repeats the head of a table and keeps its spans', async () => {
    const cell = (type: 'tableHeader' | 'tableCell', words: string, colspan = 1): NodeJson => ({
      type,
      attrs: { colspan, rowspan: 1, colwidth: null },
      content: [paragraph(text(words))],
    });
    const body = doc({
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Country', 2)] },
        { type: 'tableRow', content: [cell('tableCell', 'BE'), cell('tableCell', '12')] },
      ],
    });
    const xml = await partOf(aPaper(body));
    expect(xml).toMatch(/<w:tblHeader\/>.*<w:gridSpan w:val="2"\/>.*Country/);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('holds the list behind the text, its reservations as footnotes', async () => {
    const files = await filesOf(aPaper(doc(paragraph(text('We ask'))), { annex }));
    const xml = files.get('word/document.xml') ?? '';
    expect(xml).toMatch(
      /<w:pageBreakBefore\/>.*Signatories.*Belgium.*Alpha &amp; Sons.*footnoteReference.*, joined later.*and 2 further.*Supported by.*Edition 2.*Fingerprint 0a1b/,
    );
    expect(files.get('word/footnotes.xml')).toContain('Not &lt;point&gt; 4.');
  });

  it('says on every page what it is', async () => {
    const files = await filesOf(aPaper(doc(paragraph(text('We ask')))));
    expect(files.get('word/header1.xml')).toMatch(/Edition 2 of the list.*Always a child first/);
    expect(files.get('word/document.xml')).not.toContain('Some characters');
  });

  it('names the coalition and nobody else, and holds no revision and no comment', async () => {
    const all = [...(await filesOf(aPaper(doc(paragraph(text('x'))), { annex }))).entries()];
    const core = all.find(([name]) => name === 'docProps/core.xml')?.[1] ?? '';
    expect(core).toContain('<dc:creator>Children on the Move</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Children on the Move</cp:lastModifiedBy>');
    expect(all.map(([, xml]) => xml).join('')).not.toMatch(/<w:(ins|del|commentReference)[ >]/);
  });

  it('holds every word of any text, and nothing that XML cannot', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument(), async (body) => {
        const files = await filesOf(aPaper(body));
        const written = `${files.get('word/document.xml')}${files.get('word/footnotes.xml')}`;
        expect(written).not.toMatch(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u);
        const words = written
          .replace(/<[^>]*>/g, '')
          .replace(/&(amp|lt|gt|quot|apos);/g, '')
          .replace(/\s/g, '');
        for (const word of wordsOf(body)) expect(words).toContain(word);
      }),
      { numRuns: 40 },
    );
  });
});

/** The words of a text, without the signs that XML spells in another way. */
const wordsOf = (node: NodeJson): string[] =>
  node.type === 'text'
    ? (node.text ?? '').split(/[\s\p{Cc}&<>"'\p{Surrogate}\uFFFE\uFFFF]+/u).filter(Boolean)
    : (node.content ?? []).flatMap(wordsOf);
