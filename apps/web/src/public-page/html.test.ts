import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, trusted } from './html';

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><script>',
  '<!--',
  ']]>',
  '&lt;script&gt;',
  '&#x3c;b&#x3e;',
  '\u202e<b>\u200b',
  'a\0<b>',
  '=cmd|calc',
  '${1}',
  '\ud800<',
];

describe('a template of a page', () => {
  it.each(hostile)('keeps %j inert between tags and in attributes', (words) => {
    const { markup } = html`<p title="${words}">${words}</p>`;
    expect(markup.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
    expect(markup.match(/"/g)).toHaveLength(2);
    expect(markup).not.toContain("'");
    expect(markup).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
    expect(markup).not.toContain('\0');
  });

  it('gives every string back to whoever reads the page', () => {
    const read = (markup: string) =>
      markup
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(read(html`${words}`.markup)).toBe(words.replaceAll('\0', '\ufffd'));
      }),
    );
  });

  it('leaves its own markup as it is, and numbers, without the indentation of our sources', () => {
    const items = [1, 2].map((n) => html`<li>${n}</li>`);
    expect(
      html`<ol>
        ${items}
      </ol>`.markup,
    ).toBe('<ol>\n<li>1</li><li>2</li>\n</ol>');
    expect(html`${trusted('<svg></svg>')}`.markup).toBe('<svg></svg>');
  });

  it('writes nothing for what is not there', () => {
    expect(html`<p>${null}${undefined}${false}${''}${[]}</p>`.markup).toBe('<p></p>');
  });

  it('does not take something that only looks like markup of ours', () => {
    const forged = { markup: '<script>' } as unknown as string;
    expect(() => html`${forged}`).toThrow();
  });

  it('refuses a gap in an attribute without quotes', () => {
    const words = Object.assign(['<p class=', '></p>'], { raw: [] });
    expect(() => html(words, 'x onclick=alert(1)')).toThrow('needs quotes');
  });
});
