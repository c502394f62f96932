import { formatMoment } from '@undersigned/domain';
import type { DocumentJson, MarkJson, NodeJson, WordChange } from '@undersigned/editor/schema';
import type { Paper } from '@undersigned/export';
import type { DraftedAmendments, TextAmendment } from '@undersigned/services';
import { wordsIn } from '@/api/words';
import { knownLocale } from '@/i18n/locale';
import { amendmentWords, movers, targetWords } from './amendment-words';

/**
 * Amendments as a parliament prints them: who, about what, the text beside what it would become with the changes in
 * bold italics, and why.
 */
export function amendmentsPaper(
  { title, language, amendments, lost }: DraftedAmendments,
  at: Date,
  timeZone: string,
): Paper {
  const locale = knownLocale(language) ?? 'en';
  const t = amendmentWords(locale);
  const body: DocumentJson = { type: 'doc', content: amendments.flatMap((each) => blocksOf(each, locale)) };
  return {
    title,
    language,
    publisher: 'Undersigned',
    parts: [{ heading: null, prompt: null, body }],
    annex: null,
    imprint: {
      language: locale,
      standing: t('standing', { at: formatMoment(at, { timeZone, locale }) }),
      lines: lost > 0 ? [t('lost', { count: lost })] : [],
      unprinted: wordsIn(locale)('paper.unprinted'),
    },
  };
}

type Locale = Parameters<typeof amendmentWords>[0];

function blocksOf(amendment: TextAmendment, locale: Locale): NodeJson[] {
  const { number, before, after, source } = amendment;
  const t = amendmentWords(locale);
  return [
    heading(1, t('heading', { number })),
    paragraph([text(movers(amendment, locale))]),
    paragraph([text(targetWords(amendment, locale), bold)]),
    {
      type: 'table',
      content: [
        row(cell('tableHeader', [[text(t('text'))]]), cell('tableHeader', [[text(t('amendment'))]])),
        row(
          cell('tableCell', linesOf(before)),
          cell('tableCell', after.length > 0 ? linesOf(after) : [[text(t('deleted'), bold, italic)]]),
        ),
      ],
    },
    ...(source.reason === null
      ? []
      : [
          heading(2, t('justification')),
          ...source.reason.split(/\n+/).map((line) => paragraph([text(line)])),
        ]),
  ];
}

const bold: MarkJson = { type: 'bold' };
const italic: MarkJson = { type: 'italic' };

const text = (words: string, ...marks: MarkJson[]): NodeJson => ({ type: 'text', text: words, marks });
const paragraph = (content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const heading = (level: 1 | 2, words: string): NodeJson => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
const row = (...content: NodeJson[]): NodeJson => ({ type: 'tableRow', content });
const cell = (type: 'tableHeader' | 'tableCell', lines: NodeJson[][]): NodeJson => ({
  type,
  content: lines.map(paragraph),
});

/** The lines of a wording; what changes is bold and italic. */
function linesOf(parts: WordChange[]): NodeJson[][] {
  const lines: NodeJson[][] = [[]];
  for (const { kind, text: words } of parts) {
    for (const [index, line] of words.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (line !== '') lines.at(-1)?.push(kind === 'same' ? text(line) : text(line, bold, italic));
    }
  }
  return lines;
}
