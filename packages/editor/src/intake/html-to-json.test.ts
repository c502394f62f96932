import { existsSync, readFileSync } from 'node:fs';
import { DOMParser as ProseMirrorParser } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { DocumentJson, NodeJson } from '../schema/document-json.js';
import { documentJson } from '../schema/read-document.js';
import { schema } from '../schema/schema.js';
import { cleanPastedHtml } from './clean-pasted-html.js';
import { htmlToJson, longestHtml } from './html-to-json.js';
import { editorHtml } from './write-html.js';

function read(html: string): DocumentJson {
  const result = htmlToJson(html);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

/** What was read, as the HTML the editor gets: short to compare. */
const cleaned = (html: string): string => editorHtml(read(html).content ?? []);

const textOf = (node: NodeJson): string => node.text ?? (node.content ?? []).map(textOf).join('');

const list = (kind: 'ul' | 'ol start="1" type="1"', ...items: string[]) =>
  `<${kind}>${items.map((item) => `<li>${item}</li>`).join('')}</${kind.slice(0, 2)}>`;

describe('HTML from Word', () => {
  it('makes lists of paragraphs that say they are items', () => {
    const item = (level: number, sign: string, words: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
      `<span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span>` +
      `<![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>`;
    const html =
      item(1, '·', 'First') +
      item(2, 'o', 'Inner') +
      item(2, 'o', 'Inner too') +
      item(1, '·', 'Second') +
      `<p class=MsoNormal>Between</p>` +
      item(1, '3.', 'Third') +
      item(2, 'a)', 'Part a') +
      item(1, '4.', 'Fourth');
    expect(cleaned(html)).toBe(
      list('ul', `<p>First</p>${list('ul', '<p>Inner</p>', '<p>Inner too</p>')}`, '<p>Second</p>') +
        '<p>Between</p>' +
        '<ol start="3" type="1"><li><p>Third</p><ol start="1" type="a"><li><p>Part a</p></li></ol></li><li><p>Fourth</p></li></ol>',
    );
  });

  it('lifts footnotes and drops comments, hidden words and empty paragraphs', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p {color:red} --></style></head>
      <body lang=EN-GB><!--StartFragment--><h1><b>Children first</b></h1>
      <p class=MsoNormal><span lang=EN-US>States must act</span><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
      class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> now.
      <span style='display:none;mso-hide:all'>secret</span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
      <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span
      class=MsoFootnoteReference>[1]</span></a> Article 3,<br>CRC.</p></div></div><!--EndFragment--></body></html>`;
    expect(cleaned(html)).toBe(
      '<h1>Children first</h1><p>States must act<sup data-footnote="Article 3,CRC."></sup> now.</p>',
    );
  });
});

describe('HTML from Google Docs', () => {
  it('is not bold because its wrapper is a <b>, and reads styles', () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38">
      <span style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap;">We </span><span style="font-weight:700;">urge</span>
      <span style="font-style:italic;">all</span> <span style="text-decoration:line-through;">some</span>
      <a href="https://example.org" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">States</span></a></p>
      <br /><ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p><span>One</span></p></li>
      <ul><li aria-level="2"><p><span>Inner</span></p></li></ul><li><p><span>Two</span></p></li></ul></b>`;
    expect(cleaned(html)).toBe(
      '<p>We <strong>urge</strong> <em>all</em> <s>some</s> <a href="https://example.org">States</a></p>' +
        list('ul', `<p>One</p>${list('ul', '<p>Inner</p>')}`, '<p>Two</p>'),
    );
  });

  it('lifts the footnotes of its web pages', () => {
    const html = `<p>Act<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr>
      <div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;A &lt;note&gt; "here"</span></p></div>`;
    expect(cleaned(html)).toBe('<p>Act<sup data-footnote="A &#60;note&#62; &#34;here&#34;"></sup></p>');
  });
});

describe('HTML from LibreOffice', () => {
  it('keeps structure out of fonts and alignments', () => {
    const html = `<body lang="fr-BE" dir="ltr"><h2 class="western" align="center"><font face="Arial">Pourquoi</font></h2>
      <p align="justify" style="margin-bottom: 0cm"><font size="3"><b>Les États</b> <i>doivent</i> <u>agir</u><a class="sdfootnoteanc"
      name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> : <span lang="ar-SA">الطفل أولا</span></font></p>
      <ol start="2" type="a"><li><p>un</p></li><li></li><li>deux</li></ol>
      <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>
      Article 3.</p></div></body>`;
    expect(cleaned(`<html>${html}</html>`)).toBe(
      '<h2>Pourquoi</h2><p><strong>Les États</strong> <em>doivent</em> <u>agir</u><sup data-footnote="Article 3."></sup> : ' +
        '<span lang="ar-SA">الطفل أولا</span></p><ol start="2" type="a"><li><p>un</p></li><li><p>deux</p></li></ol>',
    );
  });
});

describe('HTML from anywhere', () => {
  it('loses everything that could act or point elsewhere', () => {
    const html = `<p onclick="x()">a<script>alert(1)</script><img src=x onerror=alert(1)><svg><a href="javascript:x">s</a></svg>
      <a href="javascript:alert(1)">b</a><a href=" JAVA&#10;SCRIPT:alert(1)">c</a><a href="data:text/html,x">d</a><a href="/local">e</a>
      <iframe src="https://evil.example">f</iframe><form><button>g</button></form><style>p{}</style><template><p>h</p></template></p>`;
    expect(cleaned(html)).toBe('<p>a bcde</p>');
  });

  it('reads breaks, stray words and unclosed tags as people see them', () => {
    expect(cleaned('Dear all,<br><br>&nbsp;<br>We<br>agree.<br><p>One<p>Two&nbsp; three<p>&nbsp;</p>')).toBe(
      '<p>Dear all,</p><p>We<br>agree.</p><p>One</p><p>Two three</p>',
    );
    expect(cleaned('<div><div><b>A<div>B</div></b></div></div>C')).toBe(
      '<p><strong>A</strong></p><p><strong>B</strong></p><p>C</p>',
    );
    expect(cleaned('<pre>one\n  two</pre>')).toBe('<p>one<br>two</p>');
    expect(cleaned('«&nbsp;Enfants&nbsp;»')).toBe('<p>«\u00a0Enfants\u00a0»</p>');
  });

  it('makes tables whole', () => {
    const html = `<table><caption>Figures</caption><thead><tr><th>Country<th>Year</tr></thead>
      <tbody><tr><td rowspan=9>Malta<td>2025<tr><td>2026<tr><td colspan=2><ul><li>both</ul></tbody></table>`;
    const [caption, table] = read(html).content ?? [];
    expect(textOf(caption ?? { type: 'doc' })).toBe('Figures');
    const cells = (table?.content ?? []).map((row) =>
      (row.content ?? []).map((cell) => [cell.type, cell.attrs, textOf(cell)]),
    );
    expect(cells).toMatchObject([
      [
        ['tableHeader', {}, 'Country'],
        ['tableHeader', {}, 'Year'],
        ['tableCell', {}, ''],
      ],
      [
        ['tableCell', { rowspan: 3 }, 'Malta'],
        ['tableCell', {}, '2025'],
        ['tableCell', {}, ''],
      ],
      [
        ['tableCell', {}, '2026'],
        ['tableCell', {}, ''],
      ],
      [['tableCell', { colspan: 2 }, 'both']],
    ]);
    expect(cleaned('<table><tr><td><h2>Frame</h2><p>words</p></td></tr></table>')).toBe(
      '<h2>Frame</h2><p>words</p>',
    );
  });

  it('keeps a long text within reason and refuses beyond', () => {
    expect(htmlToJson('a'.repeat(longestHtml + 1))).toMatchObject({
      ok: false,
      refusal: { code: 'content_too_large' },
    });
    expect(htmlToJson('<div>'.repeat(100_000))).toMatchObject({
      ok: false,
      refusal: { code: 'content_not_readable' },
    });
    expect(htmlToJson('<ul><li>'.repeat(5_000))).toMatchObject({
      ok: false,
      refusal: { code: 'content_not_readable' },
    });
    expect(read('')).toMatchObject({ type: 'doc', content: [{ type: 'paragraph' }] });
  });
});

describe('a paste in the editor', () => {
  const parser = {
    parseFromString: (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document,
  };

  it('is read back by the schema as it was read from the page', () => {
    const html = `<h2>Why</h2><p>a <b>b <i>c</i></b> <u>d</u> <s>e</s> <a href="https://example.org/?a&b">f</a>
      <span lang="ar">الطفل</span><sup data-footnote="A &quot;note&quot;"></sup></p><ol start=4 type=i><li>x<ul><li>y</ul></ol>
      <blockquote>q</blockquote><table><tr><th>h<th>i<tr><td colspan=2>j</table><hr><p>end</p>`;
    const { document } = parseHTML(
      `<!doctype html><html><body>${cleanPastedHtml(html, parser)}</body></html>`,
    );
    const withoutIds = (json: unknown): unknown =>
      JSON.parse(JSON.stringify(json, (key, value: unknown) => (key === 'id' ? null : value)));
    const pasted = documentJson(ProseMirrorParser.fromSchema(schema).parse(document.body));
    expect(withoutIds(pasted)).toEqual(withoutIds(read(html)));
  });

  it('leaves what was copied in the editor as it is, and gives nothing for nonsense', () => {
    const own = '<p data-pm-slice="1 1 []">half a paragraph</p>';
    expect(cleanPastedHtml(own, parser)).toBe(own);
    expect(cleanPastedHtml('<div>'.repeat(2000), parser)).toBe('');
  });
});

const ownLetter = `<html><head><title>Letter</title><style>p{color:red}</style></head><body>
<p>Brussels, 4 May<br>To the Commissioner<br>Rue de la Loi 200</p>
<h1>No child waits alone</h1>
<div><p>We, the undersigned organisations, ask that</p>
<ul>${['a guardian', 'a bed', 'a lawyer'].map((ask) => `<li><p>every child has ${ask}.</p></li>`).join('')}</ul></div>
<p>Eva Lind, Harbour<br>Bo Ek, Youth Bridge<br>Ines Sol, Open Door</p></body></html>`;

/** Pages as they stand on other people's sites; they are not ours to keep in the repository. */
const elsewhere = new URL('../../../../../shared/data/pages/statement-political-unity.html', import.meta.url);
const wholePages = [
  ['of our own', ownLetter],
  ...(existsSync(elsewhere) ? [['from elsewhere', readFileSync(elsewhere, 'utf8')] as const] : []),
] as const;

describe('a whole page', () => {
  it('gives a letter with its address, list and signatories', () => {
    const { content = [] } = read(ownLetter);
    expect(content.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'bulletList',
      'paragraph',
    ]);
    expect(content[3]?.content).toHaveLength(3);
    expect(content[4]?.content?.filter(({ type }) => type === 'hardBreak')).toHaveLength(2);
  });

  it.each(wholePages)('%s loses no word', (_, html) => {
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
    const { body } = parseHTML(html).document;
    expect(letters(textOf(read(html)))).toBe(letters(body.textContent ?? ''));
  });
});
