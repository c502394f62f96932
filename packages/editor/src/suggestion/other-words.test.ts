import type { WordsChange } from '@undersigned/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeJson } from '../schema/document-json.js';
import { checkChange, inOtherWords, plainWordsOf } from './index.js';

const changeOf = (replaced: string, replacement: NodeJson[]): WordsChange => ({
  kind: 'words',
  field: 'body',
  blockId: 'one',
  start: 'AA==',
  end: 'AA==',
  replaced,
  prefix: '',
  suffix: '',
  replacement,
});
const text = (words: string): NodeJson => ({ type: 'text', text: words });
const bold = (words: string): NodeJson => ({ ...text(words), marks: [{ type: 'bold' }] });
const textOf = ({ replacement }: WordsChange) =>
  (replacement as NodeJson[]).map((node) => (node.type === 'hardBreak' ? '\n' : node.text)).join('');

describe('the words of a change, typed anew', () => {
  it('are shown without the spaces at their edges and keep them', () => {
    const change = changeOf('', [text('immigration ')]);
    expect(plainWordsOf(change)).toBe('immigration');
    expect(textOf(inOtherWords(change, 'administrative'))).toBe('administrative ');
  });

  it('stand apart as the words did that are taken away', () => {
    expect(textOf(inOtherWords(changeOf(' at once', []), 'within a year'))).toBe(' within a year');
    expect(textOf(inOtherWords(changeOf('at once ', []), 'soon'))).toBe('soon ');
    expect(textOf(inOtherWords(changeOf(' ', []), 'and'))).toBe(' and');
  });

  it('keep the emphasis that all of them had', () => {
    expect(inOtherWords(changeOf('', [bold('all')]), 'every').replacement).toEqual([bold('every')]);
  });

  it('may be none', () => {
    expect(inOtherWords(changeOf('at once', [text('soon')]), ' ').replacement).toEqual([]);
  });

  it.each([
    ['a footnote', [text('children'), { type: 'footnote', attrs: { text: 'Under 18.' } }]],
    ['emphasis of some of them', [text('all '), bold('children')]],
    ['a link', [{ ...text('the act'), marks: [{ type: 'link', attrs: { href: 'https://act.example' } }] }]],
  ] satisfies [string, NodeJson[]][])('cannot be typed where that would lose %s', (_what, nodes) => {
    expect(plainWordsOf(changeOf('', nodes))).toBeNull();
  });

  it('come back as they were when nothing is changed, and are always taken', () => {
    const line = fc.string({ minLength: 1 }).map((words) => words.replaceAll(/\s/gu, ' '));
    const nodes = fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((lines) =>
        lines.flatMap((each, index) =>
          index > 0 ? [{ type: 'hardBreak' as const }, text(each)] : [text(each)],
        ),
      );
    fc.assert(
      fc.property(nodes, (given) => {
        const change = changeOf('', given);
        const typed = plainWordsOf(change) ?? '';
        const again = inOtherWords(change, typed);
        expect(textOf(again)).toBe(typed === '' ? '' : textOf(change));
        expect(checkChange(again).ok).toBe(true);
      }),
    );
  });
});
