import type { DocumentJson, NodeJson } from '@undersigned/editor/schema';
import { describe, expect, it } from 'vitest';
import type { HtmlOptions } from './page.js';
import { toHtml } from './to-html.js';

const options: HtmlOptions = {
  words: {
    footnotes: 'Footnotes',
    footnote: (number) => `Footnote ${number}`,
    back: (number) => `Back to the text of footnote ${number}`,
  },
};

const doc = (...content: NodeJson[]): DocumentJson => ({ type: 'doc', content });
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const text = (words: string, ...marks: NonNullable<NodeJson['marks']>): NodeJson => ({
  type: 'text',
  text: words,
  marks,
});

describe('toHtml', () => {
  it('gives blocks their ids and paragraphs their margin numbers', () => {
    const html = toHtml(
      doc(
        { type: 'heading', attrs: { level: 2, id: 'blk_a' }, content: [text('Why')] },
        { type: 'paragraph', attrs: { id: 'blk_b' }, content: [text('One')] },
        { type: 'paragraph', attrs: { id: 'blk_c' } },
        { type: 'paragraph', attrs: { id: 'blk_d' }, content: [text('Two')] },
      ),
      { ...options, idPrefix: 'e1-', headingShift: 1 },
    );
    expect(html).toBe(
      '<h3 id="e1-blk_a">Why</h3><p id="e1-blk_b" data-number="1">One</p><p id="e1-blk_d" data-number="2">Two</p>',
    );
  });

  it('leaves out no level of headings where a page asks for that, and keeps what stands under what', () => {
    const headings = ([2, 3, 3, 2, 1, 3] as const).map((level): NodeJson => ({
      type: 'heading',
      attrs: { level },
      content: [text(`of ${level}`)],
    }));
    const levels = (withoutHoles: boolean) =>
      toHtml(doc(...headings), { ...options, headingShift: 1, withoutHoles }).match(/(?<=<)h\d/g);
    expect(levels(false)).toEqual(['h3', 'h4', 'h4', 'h3', 'h2', 'h4']);
    expect(levels(true)).toEqual(['h2', 'h3', 'h3', 'h2', 'h2', 'h3']);
  });

  it('puts what it is asked to round words, and numbers as it is told', () => {
    const [one, other] = [text('One'), text('Two & a half')];
    const dress = (node: NodeJson, html: string) => (node === other ? `<ins>${html}</ins>` : html);
    const block = { type: 'paragraph', attrs: { id: 'blk_a' }, content: [one, other] } as const;
    expect(
      toHtml(doc({ ...block, content: [...block.content] }), {
        ...options,
        dress,
        numbers: new Map([['blk_a', 7]]),
      }),
    ).toBe('<p id="blk_a" data-number="7">One<ins>Two &amp; a half</ins></p>');
  });

  it('keeps one link round everything it covers', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/?a=1&b="2"' } } as const;
    expect(
      toHtml(
        doc(paragraph(text('see '), text('our ', link), text('report', link, { type: 'bold' }))),
        options,
      ),
    ).toBe(
      '<p>see <a href="https://example.org/?a=1&amp;b=&quot;2&quot;" rel="noopener noreferrer">our <strong>report</strong></a></p>',
    );
  });

  it('writes no address that is not a web or mail address', () => {
    const html = toHtml(
      doc(paragraph(text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))),
      options,
    );
    expect(html).toBe('<p>x</p>');
  });

  it('escapes everything people write', () => {
    const html = toHtml(
      doc(
        paragraph(text('<script>"&\'</script>'), {
          type: 'footnote',
          attrs: { text: '<img src=x onerror=y>' },
        }),
      ),
      options,
    );
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;');
  });

  it('keeps languages with their direction', () => {
    expect(toHtml(doc(paragraph(text('الطفل', { type: 'language', attrs: { lang: 'ar' } }))), options)).toBe(
      '<p><span lang="ar" dir="rtl">الطفل</span></p>',
    );
  });

  it('links footnotes there and back', () => {
    const html = toHtml(
      doc(paragraph(text('Children'), { type: 'footnote', attrs: { text: 'See https://example.org/crc.' } })),
      options,
    );
    expect(html).toBe(
      '<p>Children<sup><a id="fnref-1" href="#fn-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup></p>' +
        '<section role="doc-endnotes" aria-label="Footnotes"><ol><li id="fn-1">See ' +
        '<a href="https://example.org/crc" rel="noopener noreferrer">https://example.org/crc</a>. ' +
        '<a href="#fnref-1" role="doc-backlink" aria-label="Back to the text of footnote 1">↩</a></li></ol></section>',
    );
  });

  it('gives tables a head and header cells a scope', () => {
    const cell = (type: 'tableHeader' | 'tableCell', words: string): NodeJson => ({
      type,
      content: [paragraph(text(words))],
    });
    const html = toHtml(
      doc({
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'Country'), cell('tableHeader', 'Year')] },
          { type: 'tableRow', content: [cell('tableHeader', 'Malta'), cell('tableCell', '2026')] },
        ],
      }),
      options,
    );
    expect(html).toBe(
      '<table><thead><tr><th scope="col"><p>Country</p></th><th scope="col"><p>Year</p></th></tr></thead>' +
        '<tbody><tr><th scope="row"><p>Malta</p></th><td><p>2026</p></td></tr></tbody></table>',
    );
  });

  it('keeps how a list counts', () => {
    const list: NodeJson = {
      type: 'orderedList',
      attrs: { start: 3, type: 'a' },
      content: [{ type: 'listItem', attrs: { id: 'blk_i' }, content: [paragraph(text('x'))] }],
    };
    expect(toHtml(doc(list), options)).toBe('<ol start="3" type="a"><li id="blk_i"><p>x</p></li></ol>');
  });
});
