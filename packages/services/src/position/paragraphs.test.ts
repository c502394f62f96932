import type { NodeJson } from '@undersigned/editor/schema';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.js';

const p = (id: string | null, text: string): NodeJson => ({
  type: 'paragraph',
  attrs: { id },
  content: text ? [{ type: 'text', text }] : [],
});
const item = (...content: NodeJson[]): NodeJson => ({ type: 'listItem', content });
const text = (...content: NodeJson[]) =>
  paragraphsOf({ kind: 'statement', title: '', language: 'en', body: { type: 'doc', content } });

describe('the paragraphs organisations speak of', () => {
  it('carry the numbers of the margin, and points those of the paragraph before them', () => {
    const list: NodeJson = {
      type: 'orderedList',
      content: [
        item(p('c', 'First.')),
        item(p('d', 'Second:'), { type: 'bulletList', content: [item(p('e', 'of it'))] }),
      ],
    };
    const found = text(
      { type: 'heading', attrs: { id: 'h', level: 1 }, content: [{ type: 'text', text: 'Asks' }] },
      p('a', 'We ask'),
      p(null, ''),
      p('b', 'the following:'),
      list,
      p('f', 'Thank you.'),
    );
    expect(found.map(({ blockId, number, words }) => [blockId, number, words])).toEqual([
      ['a', '1', 'We ask'],
      ['b', '2', 'the following:'],
      ['c', '2.1', 'First.'],
      ['d', '2.2', 'Second:\nof it'],
      ['f', '3', 'Thank you.'],
    ]);
  });

  it('say which question they answer', () => {
    const answer = { type: 'doc' as const, content: [p('a', 'Yes.')] };
    const found = paragraphsOf({
      kind: 'response',
      title: '',
      language: 'en',
      questions: [{ label: 'Q2', prompt: 'Why?', answer }],
    });
    expect(found.map(({ number }) => number)).toEqual(['Q2 1']);
  });
});
