import type {
  Author,
  CommentId,
  MembershipId,
  OrganisationId,
  Remark,
  ReplyId,
  SuggestionId,
} from '@undersigned/domain';
import { filesInZip } from '@undersigned/export/testing';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nearWords } from './near-words';
import { remarkReadingIn, replyAddress } from './reading';
import { remarkFile } from './remark-file';
import { remarkPaper } from './remark-paper';
import { remarkSheet } from './remark-sheet';
import { remarkWords } from './remark-words';

const at = new Date('2026-11-26T23:30:00Z');
const timeZone = 'Europe/Brussels';
const ana: Author = {
  membershipId: 'mem_a' as MembershipId,
  organisationId: null,
  personName: 'Ana',
  organisationName: null,
};
const bram: Author = {
  ...ana,
  organisationId: 'org_a' as OrganisationId,
  personName: 'Bram',
  organisationName: 'Youth Bridge',
};
const guest: Author = { ...ana, personName: 'Lucía', organisationName: 'Red Infancia', isGuest: true };
const remarks: Remark[] = [
  {
    number: 1,
    kind: 'comment',
    id: 'cmt_a' as CommentId,
    author: guest,
    at,
    place: { question: null, spot: { kind: 'in', paragraph: '2' } },
    words: 'each child',
    body: '=1+1\nHow soon?',
    answers: [
      { id: 'rep_a' as ReplyId, author: bram, at, body: 'In a day.\nOr two.' },
      { id: 'rep_b' as ReplyId, author: ana, at, body: 'Two.' },
    ],
    decision: null,
  },
  {
    number: 2,
    kind: 'suggestion',
    id: 'sug_a' as SuggestionId,
    author: bram,
    at,
    place: { question: null, spot: { kind: 'behind', paragraph: '2' } },
    change: [
      { kind: 'same', text: 'within ' },
      { kind: 'gone', text: 'five days' },
      { kind: 'come', text: 'one day' },
    ],
    instead: [
      { kind: 'same', text: 'within ' },
      { kind: 'gone', text: 'five days' },
      { kind: 'come', text: 'two days' },
    ],
    reason: 'Children wait.',
    decision: { outcome: 'reworded', by: ana, at, reason: 'Half of it.' },
  },
];
const text = { title: 'On guardians', coalition: { name: 'Early Coalition', timeZone }, at };

describe('the reply as a file', () => {
  it('says in a spreadsheet everything in columns of their own', () => {
    const [headings, first, second] = remarkSheet(remarks, remarkWords('en', timeZone));
    expect(headings).toHaveLength(14);
    expect(first).toEqual([
      ...['1', 'Comment', 'Red Infancia (guest)', 'Lucía', 'Fri 27 Nov 2026', 'Paragraph 2'],
      ...['each child', '', '=1+1\nHow soon?'],
      'Youth Bridge · Bram · Fri 27 Nov 2026\nIn a day.\nOr two.\n\nAna · Fri 27 Nov 2026\nTwo.',
      ...['No outcome yet', '', '', ''],
    ]);
    expect(second).toEqual([
      ...['2', 'Suggestion', 'Youth Bridge', 'Bram', 'Fri 27 Nov 2026', 'After paragraph 2'],
      ...['within five days', 'within one day', 'Children wait.', '', 'Accepted in other words'],
      ...['Half of it.\nAccepted as: “within two days”', 'Ana', 'Fri 27 Nov 2026'],
    ]);
  });

  it('is run by no spreadsheet, and has only what was asked for', async () => {
    const given = { ...text, locale: 'fr' } as const;
    const csv = await remarkFile(remarks, given, { order: 'number', view: 'all' }, 'csv');
    expect(String(csv.body)).toContain(`"'=1+1\nHow soon?"`);
    expect(String(csv.body)).toContain('Red Infancia (sur invitation)');
    const open = await remarkFile(remarks, given, { order: 'number', view: 'open' }, 'csv');
    expect(String(open.body)).not.toContain('Children wait.');
  });

  it('strikes and underlines in Word, and has the answers below what they answer', async () => {
    const given = { ...text, publisher: 'Early Coalition', timeZone, locale: 'en', lead: '' } as const;
    expect(remarkPaper(remarks, given).rows[1]?.[3]).toEqual([
      [{ text: 'within ' }, { text: 'five days', look: 'gone' }, { text: 'one day', look: 'come' }],
      [{ text: 'Why: Children wait.' }],
    ]);
    expect(remarkPaper(remarks, { ...given, locale: 'fr' }).rows[0]?.[3]).toEqual([
      [{ text: '«\u00a0each child\u00a0»', look: 'quiet' }],
      ...[[{ text: '=1+1' }], [{ text: 'How soon?' }]],
      [{ text: 'Réponse\u00a0: Youth Bridge · Bram · ven. 27 nov. 2026', look: 'quiet' }],
      ...[[{ text: 'In a day.' }], [{ text: 'Or two.' }]],
      [{ text: 'Réponse\u00a0: Ana · ven. 27 nov. 2026', look: 'quiet' }],
      [{ text: 'Two.' }],
    ]);
    const reading = { order: 'number', view: 'all' } as const;
    const { body } = await remarkFile(remarks, { ...text, locale: 'en' }, reading, 'docx');
    const xml = filesInZip(Buffer.from(body), inflateRawSync).get('word/document.xml');
    expect(xml).toContain('1 of 2 remarks still has no outcome.');
  });
});

describe('words near a change', () => {
  it('are whole, and dots say that there are more', () => {
    const long = 'inging of the whole matter to an end, at ';
    const change = [
      { kind: 'same', text: long },
      { kind: 'come', text: 'last' },
      { kind: 'same', text: ' and without any further delay of the mat' },
    ] as const;
    expect(nearWords(change).map((part) => part.text)).toEqual([
      '…of the whole matter to an end, at ',
      'last',
      ' and without any further delay of the…',
    ]);
    expect(nearWords([{ kind: 'same', text: 'At ' }])).toEqual([{ kind: 'same', text: 'At ' }]);
  });
});

describe('an address', () => {
  it('asks for what there is, and leaves out what everybody sees first', () => {
    const reading = remarkReadingIn('organisation', 'open');
    expect(replyAddress('doc_a', reading, 'csv')).toBe(
      '/t/doc_a/review/reply/csv?sort=organisation&show=open',
    );
    expect(replyAddress('doc_a', remarkReadingIn('<b>', ['open']))).toBe('/t/doc_a/review/reply');
  });
});
