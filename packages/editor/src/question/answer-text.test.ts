import { describe, expect, it } from 'vitest';
import type { NodeJson } from '../schema/document-json.js';
import { answerText } from './answer-text.js';
import { countAnswer } from './counter.js';

const words = (text: string, href?: string): NodeJson => ({
  type: 'text',
  text,
  ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}),
});
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const item = (...content: NodeJson[]): NodeJson => ({ type: 'listItem', content });
const textOf = (...content: NodeJson[]) => answerText({ type: 'doc', content });

describe('answerText', () => {
  it('puts blocks one line break apart and leaves empty ones out', () => {
    expect(textOf(paragraph(words('One.')), paragraph(), paragraph(words(' Two. ')))).toBe('One.\nTwo.');
  });

  it('keeps breaks inside a paragraph', () => {
    expect(textOf(paragraph(words('One,'), { type: 'hardBreak' }, words('two.')))).toBe('One,\ntwo.');
  });

  it('keeps the signs and numbers of lists', () => {
    const list: NodeJson = {
      type: 'orderedList',
      attrs: { start: 3, type: 'i' },
      content: [
        item(paragraph(words('third'))),
        item(paragraph(words('fourth')), { type: 'bulletList', content: [item(paragraph(words('inner')))] }),
      ],
    };
    expect(textOf(list)).toBe('iii. third\niv. fourth\n- inner');
  });

  it('follows a link with its address unless it has said it', () => {
    const href = 'https://example.org/report';
    expect(textOf(paragraph(words('see ', href), words('this', href), words('.')))).toBe(
      `see this (${href}).`,
    );
    expect(textOf(paragraph(words('example.org/report', href)))).toBe('example.org/report');
    expect(textOf(paragraph(words('us@example.org', 'mailto:us@example.org')))).toBe('us@example.org');
  });

  it('puts footnotes in brackets and tables in lines', () => {
    const footnote: NodeJson = { type: 'footnote', attrs: { text: 'Article 3.' } };
    const cell = (text: string): NodeJson => ({ type: 'tableCell', content: [paragraph(words(text))] });
    expect(textOf(paragraph(words('Children'), footnote))).toBe('Children (Article 3.)');
    expect(textOf({ type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }] })).toBe(
      'a | b',
    );
  });

  it('is what the portal counts: one break between two paragraphs costs two', () => {
    const answer = { type: 'doc' as const, content: [paragraph(words('ab')), paragraph(words('cd'))] };
    expect(countAnswer(answer, 'eusurvey', 5)).toMatchObject({ typed: 5, portal: 6, over: 1 });
  });
});
