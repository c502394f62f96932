import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newBlockId, withBlockIds } from '../schema/block-id.js';
import type { DocumentJson, NodeJson } from '../schema/document-json.js';
import { arbitraryDocument, arbitraryWords } from '../testing/arbitrary-document.js';
import { canonicalForm } from './canonical.js';
import type { EditionSource } from './canonical.js';
import { fingerprintOf } from './fingerprint.js';

const script = new URL('../../../../docs/fingerprint.mjs', import.meta.url);

interface PublishedScript {
  canonicalForm: (edition: unknown) => string;
  fingerprintOfEdition: (edition: unknown) => Promise<string>;
}

const statement = (body: DocumentJson, title = 'Always a child first'): EditionSource => ({
  kind: 'statement',
  title,
  language: 'en',
  body,
});

const paragraphOf = (...content: NodeJson[]): DocumentJson => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
});

describe('the canonical form', () => {
  it('is what the published script makes of the published description', async () => {
    const published = (await import(script.href)) as PublishedScript;
    await fc.assert(
      fc.asyncProperty(arbitrarySource(), async (source) => {
        const form = canonicalForm(source);
        const printed: unknown = JSON.parse(JSON.stringify(source));
        expect(published.canonicalForm(printed)).toBe(form);
        expect(await published.fingerprintOfEdition(printed)).toBe(await fingerprintOf(form));
        expect(await fingerprintOf(form)).toBe(createHash('sha256').update(form, 'utf8').digest('hex'));
      }),
      { numRuns: 300 },
    );
  });

  it('is hashed by the script as a command, from the bytes and from the content', async () => {
    const source = statement(paragraphOf({ type: 'text', text: 'Hé, 👍 “all”' }));
    const run = (words: string[], input: string) =>
      execFileSync(process.execPath, [fileURLToPath(script), ...words], { input, encoding: 'utf8' }).trim();
    const fingerprint = await fingerprintOf(canonicalForm(source));
    expect(run([], canonicalForm(source))).toBe(fingerprint);
    expect(run(['--json'], JSON.stringify(source))).toBe(fingerprint);
    expect(run(['--form'], JSON.stringify(source))).toBe(canonicalForm(source));
  });

  it('is the same however accents and line ends were typed', () => {
    fc.assert(
      fc.property(arbitraryWords(), (words) => {
        const [composed, apart] = (['NFC', 'NFD'] as const).map((form) =>
          canonicalForm(
            statement(paragraphOf({ type: 'text', text: words.normalize(form) }), words.normalize(form)),
          ),
        );
        expect(apart).toBe(composed);
      }),
    );
    const asked = (prompt: string): EditionSource => ({
      kind: 'response',
      title: 'x',
      language: 'en',
      questions: [{ label: '1', prompt, answer: paragraphOf() }],
    });
    expect(canonicalForm(asked('a\r\nb\rc'))).toBe(canonicalForm(asked('a\nb\nc')));
  });

  it('composes an accent with its letter across two runs with the same marks', () => {
    const apart = paragraphOf({ type: 'text', text: 'e' }, { type: 'text', text: '\u0301', marks: [] });
    expect(canonicalForm(statement(apart))).toBe(
      canonicalForm(statement(paragraphOf({ type: 'text', text: 'é' }))),
    );
  });

  it('does not know ids, empty paragraphs, the order of marks or where one run was cut in two', () => {
    const bold = { type: 'bold' } as const;
    const link = { type: 'link', attrs: { href: 'https://example.org' } } as const;
    const one = paragraphOf({ type: 'text', text: 'all of us', marks: [link, bold] });
    const other: DocumentJson = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: newBlockId() },
          content: [
            { type: 'text', text: 'all ', marks: [bold, link] },
            { type: 'text', text: 'of us', marks: [link, bold] },
          ],
        },
        { type: 'paragraph' },
      ],
    };
    expect(canonicalForm(statement(other))).toBe(canonicalForm(statement(one)));
    expect(canonicalForm(statement(withBlockIds(other)))).toBe(canonicalForm(statement(one)));
  });

  it('changes with every letter, mark, level, number, order, note, title and language', () => {
    const text: NodeJson = { type: 'text', text: 'Children first' };
    const list = (start: number, type: '1' | 'a'): DocumentJson => ({
      type: 'doc',
      content: [
        {
          type: 'orderedList',
          attrs: { start, type },
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text] }] }],
        },
      ],
    });
    const heading = (level: 1 | 2): DocumentJson => ({
      type: 'doc',
      content: [{ type: 'heading', attrs: { level }, content: [text] }],
    });
    const sources: EditionSource[] = [
      statement(paragraphOf(text)),
      statement(paragraphOf(text), 'Always a child First'),
      { ...statement(paragraphOf(text)), language: 'fr' },
      { kind: 'note', title: 'Always a child first', language: 'en', body: paragraphOf(text) },
      statement(paragraphOf({ ...text, text: 'Children first.' })),
      statement(paragraphOf({ ...text, text: 'Children\u00a0first' })),
      statement(paragraphOf({ ...text, marks: [{ type: 'bold' }] })),
      statement(paragraphOf({ ...text, marks: [{ type: 'language', attrs: { lang: 'fr' } }] })),
      statement(paragraphOf({ ...text, marks: [{ type: 'link', attrs: { href: 'https://a.org' } }] })),
      statement(paragraphOf({ ...text, marks: [{ type: 'link', attrs: { href: 'https://b.org' } }] })),
      statement(paragraphOf(text, { type: 'footnote', attrs: { text: 'Article 3' } })),
      statement(paragraphOf({ type: 'footnote', attrs: { text: 'Article 3' } }, text)),
      statement(paragraphOf(text, { type: 'hardBreak' })),
      statement(list(1, '1')),
      statement(list(2, '1')),
      statement(list(1, 'a')),
      statement(heading(1)),
      statement(heading(2)),
    ];
    expect(new Set(sources.map(canonicalForm)).size).toBe(sources.length);
  });

  it('changes whenever one letter anywhere in a generated text does', () => {
    fc.assert(
      fc.property(arbitraryDocument(), fc.nat(), (doc, chosen) => {
        const texts = textNodes(doc).filter((node) => node.text !== '');
        fc.pre(texts.length > 0);
        const target = texts[chosen % texts.length];
        const before = canonicalForm(statement(doc));
        if (target) target.text = `${target.text ?? ''}x`;
        expect(canonicalForm(statement(doc))).not.toBe(before);
      }),
    );
  });
});

function textNodes(node: NodeJson): NodeJson[] {
  return node.type === 'text' ? [node] : (node.content ?? []).flatMap(textNodes);
}

function arbitrarySource(): Arbitrary<EditionSource> {
  const head = { title: arbitraryWords(), language: fc.constantFrom('en', 'fr', 'ar') };
  const question = fc.record({
    label: fc.constantFrom('', '1', 'Q4a'),
    prompt: arbitraryWords(),
    answer: arbitraryDocument(),
  });
  return fc.oneof(
    fc.record({
      kind: fc.constantFrom('statement' as const, 'note' as const),
      ...head,
      body: arbitraryDocument(),
    }),
    fc.record({
      kind: fc.constant('response' as const),
      ...head,
      questions: fc.array(question, { maxLength: 3 }),
    }),
  );
}
