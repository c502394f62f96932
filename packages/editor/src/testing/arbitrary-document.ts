import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { withBlockIds } from '../schema/block-id.js';
import type { DocumentJson, MarkJson, NodeJson } from '../schema/document-json.js';
import { listNumberings } from '../schema/ordered-list.js';
import { readDocument } from '../schema/read-document.js';

/** Any text the schema allows: every node and mark, several scripts, signs that HTML and Markdown give a meaning. */
export function arbitraryDocument(): Arbitrary<DocumentJson> {
  return fc
    .array(block(2), { minLength: 1, maxLength: 6 })
    .map((content) => complete(withBlockIds({ type: 'doc', content })));
}

/** Words of texts as they come: accents in both forms, right-to-left, emoji, and signs with a meaning in markup. */
export const arbitraryWords = (): Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom('children', 'États', 'e\u0301te\u0301', 'الطفل', '👨‍👩‍👧', '日本', 'ﬁ', '\u00a0«', '»'),
        fc.constantFrom(
          '<b>',
          '&amp;',
          '"',
          "'",
          '*',
          '_',
          '#',
          '- ',
          '1. ',
          '|',
          '`',
          '[x]',
          '\\',
          '~~',
          'https://a.org/?b=1&c',
        ),
        fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme-ascii' }),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((words) => words.join(' '));

const marks = (): Arbitrary<MarkJson[]> =>
  fc
    .record({
      link: fc.option(fc.constantFrom('https://example.org/a?b=1&c=2', 'mailto:us@example.org'), {
        freq: 4,
      }),
      bold: fc.boolean(),
      italic: fc.boolean(),
      underline: fc.boolean(),
      strike: fc.boolean(),
      language: fc.option(fc.constantFrom('fr', 'ar', 'sr-Latn'), { freq: 4 }),
    })
    .map(({ link, language, ...simple }) => [
      ...(link ? [{ type: 'link', attrs: { href: link } } as const] : []),
      ...(['bold', 'italic', 'underline', 'strike'] as const)
        .filter((name) => simple[name])
        .map((type) => ({ type })),
      ...(language ? [{ type: 'language', attrs: { lang: language } } as const] : []),
    ]);

const text = (): Arbitrary<NodeJson> =>
  fc.record({
    type: fc.constant('text'),
    text: arbitraryWords(),
    marks: fc.oneof(fc.constant<MarkJson[]>([]), marks()),
  });

const inline = (): Arbitrary<NodeJson[]> =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: text() },
      { weight: 1, arbitrary: fc.constant<NodeJson>({ type: 'hardBreak' }) },
      {
        weight: 1,
        arbitrary: arbitraryWords().map((words): NodeJson => ({ type: 'footnote', attrs: { text: words } })),
      },
    ),
    { maxLength: 4 },
  );

const paragraph = (): Arbitrary<NodeJson> => inline().map((content) => ({ type: 'paragraph', content }));

const heading = (): Arbitrary<NodeJson> =>
  fc
    .record({ level: fc.constantFrom(1 as const, 2 as const, 3 as const), content: inline() })
    .map(({ level, content }) => ({ type: 'heading', attrs: { level }, content }));

function block(depth: number): Arbitrary<NodeJson> {
  const flat = [paragraph(), heading(), fc.constant<NodeJson>({ type: 'horizontalRule' })];
  return depth === 0 ? fc.oneof(...flat) : fc.oneof(...flat, list(depth - 1), quote(depth - 1), table());
}

function list(depth: number): Arbitrary<NodeJson> {
  const item = fc
    .tuple(paragraph(), fc.array(block(depth), { maxLength: 2 }))
    .map(([first, rest]): NodeJson => ({ type: 'listItem', content: [first, ...rest] }));
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    items.map((content): NodeJson => ({ type: 'bulletList', content })),
    fc
      .record({ content: items, start: fc.nat({ max: 30 }), type: fc.constantFrom(...listNumberings) })
      .map(({ content, start, type }): NodeJson => ({
        type: 'orderedList',
        attrs: { start, type },
        content,
      })),
  );
}

const quote = (depth: number): Arbitrary<NodeJson> =>
  fc.array(block(depth), { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote', content }));

const table = (): Arbitrary<NodeJson> =>
  fc.array(fc.tuple(paragraph(), paragraph()), { minLength: 1, maxLength: 3 }).map((rows) => ({
    type: 'table',
    content: rows.map((cells, row) => ({
      type: 'tableRow',
      content: cells.map((content) => ({
        type: row === 0 ? 'tableHeader' : 'tableCell',
        content: [content],
      })),
    })),
  }));

function complete(doc: DocumentJson): DocumentJson {
  const read = readDocument(doc);
  if (!read.ok) throw new Error('the generator left the schema');
  return read.value;
}
