import type { NodeJson } from '@undersigned/editor/schema';
import { describe, expect, it } from 'vitest';
import { toText } from './to-text.js';

const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const text = (words: string): NodeJson => ({ type: 'text', text: words });
const item = (...content: NodeJson[]): NodeJson => ({ type: 'listItem', content });

describe('toText', () => {
  it('sets blocks apart, indents lists and collects footnotes', () => {
    const written = toText({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [text('Why')] },
        paragraph(text('Children'), { type: 'footnote', attrs: { text: 'Under 18.' } }, text(' first.')),
        paragraph(),
        {
          type: 'orderedList',
          content: [
            item(paragraph(text('One,'), { type: 'hardBreak' }, text('still one'))),
            item(paragraph(text('Two')), { type: 'bulletList', content: [item(paragraph(text('inner')))] }),
          ],
        },
        { type: 'blockquote', content: [paragraph(text('Quoted'))] },
        { type: 'horizontalRule' },
      ],
    });
    expect(written).toBe(
      [
        'Why',
        'Children[1] first.',
        '1. One,\n   still one\n2. Two\n   - inner',
        '> Quoted',
        '* * *',
        '[1] Under 18.',
      ].join('\n\n'),
    );
  });
});
