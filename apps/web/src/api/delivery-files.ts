import {
  countryName,
  formatDay,
  type InterfaceLanguage,
  type ListEntry,
  type MailAttachment,
  type Round,
  type SignatoryList,
} from '@undersigned/domain';
import { groupedFingerprint } from '@undersigned/editor/schema';
import { toCsv } from '@undersigned/export';
import {
  publicPageUrl,
  signatoryTable,
  sourceOf,
  type Context,
  type FileRenderer,
  type PublicRound,
} from '@undersigned/services';
import { knownLocale } from '@/i18n/locale';
import { listWords } from '@/features/list/list-words';
import { publishedPaper } from './paper';
import { keptPaperFile } from './paper-file';
import { textOf } from './write-content';
import { wordsIn } from './words';

/** What the files are called: the text with its list to print, for Word and for everything else, and the list. */
export const deliveryFileNames = ({ slug }: Pick<Round, 'slug'>) =>
  [`${slug}.pdf`, `${slug}.docx`, `${slug}.txt`, `${slug}.csv`] as const;

/** What travels beside a published text: the text with its list, and the list for spreadsheets. */
export const deliveryFiles =
  (services: Context): FileRenderer =>
  async (published) => {
    const language = knownLocale(published.edition.language) ?? 'en';
    const [print, word, text, list] = deliveryFileNames(published.round);
    const paper = publishedPaper(services, published, language);
    const [pdf, docx] = [await keptPaperFile(paper, 'pdf'), await keptPaperFile(paper, 'docx')];
    return [
      { name: print, contentType: pdf.type, bytes: pdf.body },
      { name: word, contentType: docx.type, bytes: docx.body },
      file(text, 'text/plain', textFile(published, language, publicPageUrl(services, published.round))),
      file(list, 'text/csv', listFile(published, language)),
    ];
  };

const file = (name: string, kind: string, content: string): MailAttachment => ({
  name,
  contentType: `${kind}; charset=utf-8`,
  bytes: Buffer.from(content),
});

const nobody: SignatoryList = {
  signatories: [],
  footnotes: [],
  supporters: [],
  unlisted: { signatories: 0, supporters: 0 },
  grouping: 'plain',
};

/** Lines end as Windows ends them: that is where such files are opened. */
function textFile(
  { round, edition, coalition, list }: PublicRound,
  language: InterfaceLanguage,
  url: string,
) {
  const t = wordsIn(language);
  const { signatories, supporters, footnotes, unlisted } = list ?? nobody;
  const words = listWords(language);
  const named = (entries: ListEntry[], further: string | null) =>
    [lines(entries, language), further].filter(Boolean).join('\n');
  const unnamed = unlisted.signatories > 0 ? words.further(unlisted.signatories) : null;
  const unnamedSupporters = unlisted.supporters > 0 ? words.furtherSupporters(unlisted.supporters) : null;
  const day = formatDay(round.publishedAt ?? round.closesAt, { timeZone: round.timeZone, locale: language });
  const passages = [
    edition.title,
    `${t('delivery.of', { coalition: coalition.name, day })}\n${url}`,
    textOf(sourceOf(edition), language).trim(),
    `${t('delivery.signatories', { count: signatories.length + unlisted.signatories })}\n\n${named(signatories, unnamed)}`,
    ...(supporters.length + unlisted.supporters > 0
      ? [
          `${t('delivery.supporters', { count: supporters.length + unlisted.supporters })}\n\n${named(supporters, unnamedSupporters)}`,
        ]
      : []),
    ...(footnotes.length > 0
      ? [
          `${t('delivery.reservations')}\n\n${footnotes.map(({ number, text }) => `[${number}] ${text}`).join('\n')}`,
        ]
      : []),
    t('delivery.fingerprint', { fingerprint: groupedFingerprint(edition.fingerprint) }),
  ];
  return `${passages.join('\n\n\n')}\n`.replaceAll(/\r?\n/g, '\r\n');
}

const lines = (entries: ListEntry[], language: InterfaceLanguage): string =>
  entries
    .map(({ name, country, footnote }) => {
      const where = country ? `, ${countryName(country, language)}` : '';
      return `- ${name}${where}${footnote ? ` [${footnote}]` : ''}`;
    })
    .join('\n');

const listFile = ({ list }: PublicRound, language: InterfaceLanguage): string =>
  toCsv(signatoryTable(list ?? nobody, listWords(language)));
