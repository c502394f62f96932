import type { DocumentJson, NodeJson } from '@undersigned/editor/schema';
import type { Paper } from '../paper/paper.js';

export const doc = (...content: NodeJson[]): DocumentJson => ({ type: 'doc', content });
export const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
export const text = (words: string, ...marks: NonNullable<NodeJson['marks']>): NodeJson => ({
  type: 'text',
  text: words,
  marks,
});

/** A text of a coalition, without a list. */
export const aPaper = (body: DocumentJson, more: Partial<Paper> = {}): Paper => ({
  title: 'Always a child first',
  language: 'en-GB',
  publisher: 'Children on the Move',
  parts: [{ heading: null, prompt: null, body }],
  annex: null,
  imprint: {
    language: 'en',
    standing: 'Edition 2 of the list',
    lines: ['Fingerprint 0a1b 2c3d'],
    unprinted: 'Some characters are boxes.',
  },
  ...more,
});
