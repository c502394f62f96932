import type { Remark } from '@undersigned/domain';
import { nearWords, wordsOf } from './near-words';
import type { RemarkWords } from './remark-words';

const columns = [
  'number',
  'kind',
  'organisation',
  'person',
  'at',
  'place',
  'words',
  'proposed',
  'remark',
  'answers',
  'outcome',
  'reason',
  'decidedBy',
  'decidedOn',
] as const;

/** The reply for spreadsheets, headings first: every cell is words, every question a column of its own. */
export const remarkSheet = (remarks: readonly Remark[], words: RemarkWords): string[][] => [
  columns.map((column) => words.t(`column.${column}`)),
  ...remarks.map((remark) => rowOf(remark, words)),
];

function rowOf(remark: Remark, words: RemarkWords): string[] {
  const { number, kind, author, at, decision } = remark;
  const { t, day } = words;
  const organisation = author.organisationName ?? '';
  return [
    String(number),
    t(`kind.${kind}`),
    author.isGuest ? t('guest', { name: organisation }) : organisation,
    author.personName,
    day(at),
    words.place(remark),
    ...saidIn(remark, words),
    words.outcome(remark),
    words.reasons(remark).join('\n'),
    decision ? [decision.by.organisationName, decision.by.personName].filter(Boolean).join(' · ') : '',
    decision ? day(decision.at) : '',
  ];
}

/** The words it is about, those proposed in their place, what was said, and what was answered. */
function saidIn(remark: Remark, { t, answerer }: RemarkWords): [string, string, string, string] {
  switch (remark.kind) {
    case 'comment':
      return [
        remark.words ?? '',
        '',
        remark.body,
        remark.answers.map((answer) => `${answerer(answer)}\n${answer.body}`).join('\n\n'),
      ];
    case 'suggestion': {
      const change = nearWords(remark.change);
      return [wordsOf(change, 'come'), wordsOf(change, 'gone') || t('takenOut'), remark.reason ?? '', ''];
    }
  }
}
