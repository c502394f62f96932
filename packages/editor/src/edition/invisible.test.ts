import { describe, expect, it } from 'vitest';
import { newBlockId } from '../schema/block-id.js';
import { findInvisible, findInvisibleInEdition, findInvisibleInText } from './invisible.js';

const codePoints = (text: string) => findInvisibleInText(text).map(({ codePoint }) => codePoint);

describe('findInvisible', () => {
  it.each([
    ['a turned direction', 'sign \u202Eevol', 'U+202E', 'direction'],
    ['an isolate', '\u2066x\u2069', 'U+2066', 'direction'],
    ['a space of no width', 'de\u200Btention', 'U+200B', 'unseen'],
    ['a soft hyphen', 'de\u00ADtention', 'U+00AD', 'unseen'],
    ['a joiner between Latin letters', 'a\u200Db', 'U+200D', 'unseen'],
    ['a byte order mark', '\uFEFFx', 'U+FEFF', 'unseen'],
    ['a tag character', 'x\u{E0041}', 'U+E0041', 'unseen'],
    ['a filler', 'x\u3164', 'U+3164', 'unseen'],
    ['a control character', 'x\u0007', 'U+0007', 'control'],
    ['a line separator', 'x\u2028y', 'U+2028', 'unseen'],
    ['half a pair', 'x\uD83Dy', 'U+D83D', 'control'],
    ['a sign of one font only', 'x\uE000', 'U+E000', 'private'],
  ])('names %s', (_what, text, codePoint, kind) => {
    expect(findInvisibleInText(text)[0]).toMatchObject({ codePoint, kind });
  });

  it.each([
    ['a family', '👨‍👩‍👧 and ❤️ and 1️⃣'],
    ['a flag', '🇧🇪 🏳️‍🌈'],
    ['Persian', 'می‌خواهم'],
    ['Hindi', 'क्‍ष'],
    ['French spaces', '«\u00a0Enfants\u202fd’abord\u00a0»'],
    ['tabs and line breaks', 'a\tb\nc'],
    ['accents apart', 'e\u0301te\u0301'],
  ])('leaves %s alone', (_what, text) => {
    expect(codePoints(text)).toEqual([]);
  });

  it('says where it stands, and looks into footnotes and titles', () => {
    const id = newBlockId();
    const body = {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph' as const,
          attrs: { id },
          content: [
            { type: 'text' as const, text: 'All chil' },
            { type: 'text' as const, text: '\u200Bdren', marks: [{ type: 'bold' as const }] },
            { type: 'footnote' as const, attrs: { text: 'See\u202E' } },
          ],
        },
      ],
    };
    expect(findInvisible(body)).toEqual([
      { codePoint: 'U+200B', kind: 'unseen', before: 'All chil', after: 'dren', blockId: id },
      { codePoint: 'U+202E', kind: 'direction', before: 'See', after: '', blockId: id },
    ]);
    const edition = { kind: 'statement' as const, title: 'A\u200B', language: 'en', body };
    expect(findInvisibleInEdition(edition)).toHaveLength(3);
  });
});
