import { describe, expect, it } from 'vitest';
import { schema } from '../schema/schema.js';
import { outlineOf } from './outline.js';
import { textSizeOf } from './text-size.js';
import { presentIn } from './use-presence.js';

const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Why we write' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'L’enfant d’abord: 2,5 million people' },
        { type: 'footnote', attrs: { text: 'not counted' } },
      ],
    },
    { type: 'heading', attrs: { level: 2 } },
    { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'État 😀' }] }] },
  ],
});

describe('a text, measured', () => {
  it('has its headings in order, empty ones left out', () => {
    expect(outlineOf(doc)).toEqual([{ at: 0, level: 1, words: 'Why we write' }]);
  });

  it('has words and characters as a person counts them', () => {
    expect(textSizeOf(doc)).toEqual({ words: 9, characters: 12 + 36 + 6 });
  });
});

describe('who is here', () => {
  const me = { name: 'Ana', organisation: 'PICUM', tint: 1 };
  const awareness = (...users: unknown[]) => ({
    getStates: () => new Map(users.map((user, client) => [client, { user }])),
  });

  it('lists one person with two windows once, and knows me', () => {
    const ben = { name: 'Ben', organisation: null, tint: 0 };
    const present = presentIn(awareness(me, me, ben), me);
    expect(present.map(({ name, isMe }) => [name, isMe])).toEqual([
      ['Ben', false],
      ['Ana', true],
    ]);
  });

  it('passes over states that name nobody', () => {
    expect(presentIn(awareness(undefined, null, 7, {}, { name: 3 }), me)).toEqual([]);
  });
});
