import { describe, expect, it } from 'vitest';
import { markdownToJson } from './markdown-to-json.js';
import { editorHtml } from './write-html.js';

function cleaned(source: string): string {
  const result = markdownToJson(source);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return editorHtml(result.value.content ?? []);
}

describe('markdownToJson', () => {
  it('reads headings, lists, tables, emphasis and links', () => {
    const source = [
      '# Why',
      'We **urge** *all* ~~some~~ [States](https://example.org).',
      '3. three\n4. four\n   - inner',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '> quoted',
      '---',
      'one  \ntwo\nstill two',
    ].join('\n\n');
    expect(cleaned(source)).toBe(
      '<h1>Why</h1><p>We <strong>urge</strong> <em>all</em> <s>some</s> <a href="https://example.org">States</a>.</p>' +
        '<ol start="3" type="1"><li><p>three</p></li><li><p>four</p><ul><li><p>inner</p></li></ul></li></ol>' +
        '<table><tbody><tr><th colspan="1" rowspan="1"><p>a</p></th><th colspan="1" rowspan="1"><p>b</p></th></tr>' +
        '<tr><td colspan="1" rowspan="1"><p>1</p></td><td colspan="1" rowspan="1"><p>2</p></td></tr></tbody></table>' +
        '<blockquote><p>quoted</p></blockquote><hr><p>one<br>two still two</p>',
    );
  });

  it('takes HTML for words and no address that could act', () => {
    expect(cleaned('<script>alert(1)</script> [x](javascript:alert(1))')).toBe(
      '<p>&#60;script&#62;alert(1)&#60;/script&#62; [x](javascript:alert(1))</p>',
    );
  });

  it('reads footnotes wherever their notes stand, and leaves unknown ones as words', () => {
    expect(cleaned('Act[^a] now[^b].\n\n[^a]: Article *3*, "CRC" <b>.')).toBe(
      '<p>Act<sup data-footnote="Article 3, &#34;CRC&#34; &#60;b&#62;."></sup> now[^b].</p>',
    );
  });

  it('refuses more than can be a text', () => {
    expect(markdownToJson('a'.repeat(2_000_001))).toMatchObject({ refusal: { code: 'content_too_large' } });
  });
});
