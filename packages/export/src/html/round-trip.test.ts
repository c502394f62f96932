import { htmlToJson, markdownToJson } from '@undersigned/editor/intake';
import { answerText, canonicalForm } from '@undersigned/editor/schema';
import type { DocumentJson, NodeJson } from '@undersigned/editor/schema';
import { arbitraryDocument } from '@undersigned/editor/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../markdown/index.js';
import { toHtml } from './to-html.js';

const words = {
  footnotes: 'Footnotes',
  footnote: (number: number) => `Footnote ${number}`,
  back: () => 'Back',
};

const form = (body: DocumentJson): string =>
  canonicalForm({ kind: 'statement', title: '', language: 'en', body });

function htmlRead(html: string): DocumentJson {
  const read = htmlToJson(html);
  if (!read.ok) throw new Error(`refused: ${read.refusal.code}`);
  return read.value;
}

function markdownRead(markdown: string): DocumentJson {
  const read = markdownToJson(markdown);
  if (!read.ok) throw new Error(`refused: ${read.refusal.code}`);
  return read.value;
}

/** As every text that came through the front door: white space is single, nothing is empty. */
const tidy = (doc: DocumentJson): DocumentJson => htmlRead(toHtml(doc, { words }));

describe('a published text', () => {
  it('is read back from its HTML as the same text', () => {
    fc.assert(
      fc.property(arbitraryDocument().map(tidy), (doc) => {
        expect(form(htmlRead(toHtml(doc, { words, idPrefix: 'x-', headingShift: 0 })))).toBe(form(doc));
      }),
      { numRuns: 100 },
    );
  });

  it('is read back from its Markdown with the same words and blocks, and no sign left over', () => {
    fc.assert(
      fc.property(arbitraryDocument().map(tidy).map(asMarkdownCan), (doc) => {
        const back = markdownRead(toMarkdown(doc));
        expect(wordsOf(asMarkdownCan(back))).toBe(wordsOf(doc));
        expect(blockNames(back)).toEqual(blockNames(doc));
      }),
      { numRuns: 100 },
    );
  });
});

it('keeps a paragraph in Markdown that begins with a footnote and a colon', () => {
  const doc: DocumentJson = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'footnote', attrs: { text: 'As of May.' } },
          { type: 'text', text: ': children' },
        ],
      },
    ],
  };
  expect(wordsOf(markdownRead(toMarkdown(doc)))).toBe(wordsOf(doc));
});

/** Headings and cells are one line in Markdown: a break in them becomes a space. */
const wordsOf = (doc: DocumentJson): string => answerText(doc).replace(/\s+/g, ' ');

const blockNames = (doc: DocumentJson): string[] => (doc.content ?? []).map(({ type }) => type);

/** Without what Markdown has no sign for. */
function asMarkdownCan<N extends NodeJson>(node: N): N {
  return {
    ...node,
    ...(node.type === 'orderedList' ? { attrs: { ...node.attrs, type: '1' } } : {}),
    ...(node.content ? { content: node.content.map(asMarkdownCan) } : {}),
    marks: node.marks?.filter(({ type }) => type !== 'underline' && type !== 'language'),
  };
}
