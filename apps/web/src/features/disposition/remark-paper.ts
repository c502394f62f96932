import { formatMoment, type InterfaceLanguage, type Remark } from '@undersigned/domain';
import type { TableCellLines, TablePaper, TableRun } from '@undersigned/export';
import { nearWords } from './near-words';
import { remarkWords, type RemarkWords } from './remark-words';

export interface Told {
  /** Of the text. */
  title: string;
  /** Of the coalition. */
  publisher: string;
  at: Date;
  timeZone: string;
  locale: InterfaceLanguage;
  /** What is said above the table. */
  lead: string;
}

const columns = [
  { name: 'number', share: 4 },
  { name: 'who', share: 15 },
  { name: 'place', share: 11 },
  { name: 'change', share: 38 },
  { name: 'outcome', share: 14 },
  { name: 'reason', share: 22 },
] as const;

/** The reply as a table on paper. */
export function remarkPaper(
  remarks: readonly Remark[],
  { title, publisher, at, timeZone, locale, lead }: Told,
): TablePaper {
  const words = remarkWords(locale, timeZone);
  return {
    title,
    language: locale,
    publisher,
    lead,
    columns: columns.map(({ name, share }) => ({ heading: words.t(`column.${name}`), share })),
    rows: remarks.map((remark) => rowOf(remark, words)),
    imprint: {
      language: locale,
      standing: words.t('standing', { at: formatMoment(at, { timeZone, locale }) }),
      lines: [],
    },
  };
}

function rowOf(remark: Remark, words: RemarkWords): TableCellLines[] {
  const { number, author, at, decision } = remark;
  const person = author.organisationName === null ? [] : [author.personName];
  return [
    [[{ text: String(number) }]],
    [[{ text: words.speaker(author), look: 'strong' }], ...quietLines([...person, words.day(at)])],
    [[{ text: words.place(remark) }]],
    saidIn(remark, words),
    [
      [{ text: words.outcome(remark), look: 'strong' }],
      ...(decision
        ? quietLines([words.t('by', { name: decision.by.personName }), words.day(decision.at)])
        : []),
    ],
    words.reasons(remark).flatMap(linesOf),
  ];
}

function saidIn(remark: Remark, words: RemarkWords): TableCellLines {
  switch (remark.kind) {
    case 'comment':
      return [
        ...(remark.words === null ? [] : quietLines([words.quote(remark.words)])),
        ...linesOf(remark.body),
        ...remark.answers.flatMap((answer) => [
          ...quietLines([words.t('answer', { who: words.answerer(answer) })]),
          ...linesOf(answer.body),
        ]),
      ];
    case 'suggestion':
      return [
        ...changeLines(nearWords(remark.change)),
        ...(remark.reason === null
          ? []
          : linesOf(words.t.markup('why', { reason: remark.reason, label: (chunks) => chunks }))),
      ];
  }
}

const linesOf = (text: string): TableCellLines =>
  text
    .split(/\n+/)
    .filter((line) => line !== '')
    .map((line) => [{ text: line }]);

const quietLines = (lines: string[]): TableCellLines => lines.map((text) => [{ text, look: 'quiet' }]);

/** A change in lines: where its words are cut, so is the line. */
function changeLines(change: ReturnType<typeof nearWords>): TableCellLines {
  const lines: TableRun[][] = [[]];
  for (const { kind, text } of change) {
    for (const [index, words] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (words !== '') lines.at(-1)?.push(kind === 'same' ? { text: words } : { text: words, look: kind });
    }
  }
  return lines.filter((line) => line.length > 0);
}
