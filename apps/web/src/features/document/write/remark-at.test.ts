import { describe, expect, it } from 'vitest';
import { remarkAt } from './remark-at';

const comments = [
  ['cmt_paragraph', { from: 1, to: 40 }],
  ['cmt_words', { from: 10, to: 20 }],
  ['cmt_lost', 'lost'],
] as const;
const suggestions = [['sug_later', { from: 30, to: 30 }]] as const;
const at = (caret: number) => remarkAt([...comments, ...suggestions], caret);

describe('the remark at the caret', () => {
  it('is the innermost one, of whatever kind', () => {
    expect([at(5), at(15), at(20), at(30)]).toEqual(['cmt_paragraph', 'cmt_words', 'cmt_words', 'sug_later']);
  });

  it('is none where the caret stands in no words of any', () => {
    expect(at(41)).toBe(null);
    expect(remarkAt([['cmt_lost', 'lost']], 1)).toBe(null);
  });
});
