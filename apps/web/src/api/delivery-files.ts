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
import {
  publicPageUrl,
  signatoriesCsv,
  sourceOf,
  type Context,
  type FileRenderer,
  type PublicRound,
} from '@undersigned/services';
import { knownLocale } from '@/i18n/locale';
import { textOf } from './write-content';
import { wordsIn } from './words';

/** What the files are called, text first. */
export const deliveryFileNames = ({ slug }: Pick<Round, 'slug'>) => [`${slug}.txt`, `${slug}.csv`] as const;

/** What travels beside a published text: the text with its list, and the list for spreadsheets. */
export const deliveryFiles =
  (services: Context): FileRenderer =>
  async (published) => {
    const language = knownLocale(published.edition.language) ?? 'en';
    const [text, list] = deliveryFileNames(published.round);
    return [
      file(text, 'text/plain', textFile(published, language, publicPageUrl(services, published.round))),
      file(list, 'text/csv', listFile(published, language)),
    ];
  };

const file = (name: string, kind: string, content: string): MailAttachment => ({
  name,
  contentType: `${kind}; charset=utf-8`,
  bytes: Buffer.from(content),
});

const nobody: SignatoryList = { signatories: [], footnotes: [], supporters: [] };

/** Lines end as Windows ends them: that is where such files are opened. */
function textFile(
  { round, edition, coalition, list }: PublicRound,
  language: InterfaceLanguage,
  url: string,
) {
  const t = wordsIn(language);
  const { signatories, supporters, footnotes } = list ?? nobody;
  const day = formatDay(round.publishedAt ?? round.closesAt, { timeZone: round.timeZone, locale: language });
  const passages = [
    edition.title,
    `${t('delivery.of', { coalition: coalition.name, day })}\n${url}`,
    textOf(sourceOf(edition), language).trim(),
    `${t('delivery.signatories', { count: signatories.length })}\n\n${lines(signatories, language)}`,
    ...(supporters.length > 0
      ? [`${t('delivery.supporters', { count: supporters.length })}\n\n${lines(supporters, language)}`]
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

function listFile({ list }: PublicRound, language: InterfaceLanguage): string {
  const t = wordsIn(language);
  return signatoriesCsv(
    list ?? nobody,
    {
      organisation: t('signatories.organisation'),
      country: t('signatories.country'),
      decision: t('signatories.decision'),
      reservation: t('signatories.reservation'),
    },
    { signed: t('signatories.signed'), supports: t('signatories.supports') },
  );
}
