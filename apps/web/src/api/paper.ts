import {
  countryName,
  formatDay,
  groupsOf,
  type InterfaceLanguage,
  type ListEntry,
  type SignatoryList,
} from '@undersigned/domain';
import { groupedFingerprint, type EditionSource } from '@undersigned/editor/schema';
import { toDocx, type AnnexEntry, type Paper, type SignatoryAnnex } from '@undersigned/export';
import { publicPageUrl, sourceOf, type Context, type PublicRound } from '@undersigned/services';
import { groupHeading } from '@/features/list/list-words';
import { wordsIn } from './words';

/** The type of a Word file. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a file of a text that is not published says it is from: no person, and no coalition that has not agreed to it. */
const workspace = 'Undersigned';

/** A paper as a Word file. */
export const wordFile = async (paper: Paper) => ({
  type: wordType,
  body: Buffer.from(await toDocx(paper)),
});

/** A text as it goes on paper. */
export function paperOf(
  source: EditionSource,
  publisher: string = workspace,
  annex: SignatoryAnnex | null = null,
): Paper {
  const { title, language } = source;
  const about = { title, language, publisher, annex };
  if (source.kind !== 'response') {
    return { ...about, parts: [{ heading: null, prompt: null, body: source.body }] };
  }
  const parts = source.questions.map(({ label, prompt, answer }, index) => ({
    heading: label || String(index + 1),
    prompt: prompt || null,
    body: answer,
  }));
  return { ...about, parts };
}

/** A published text with its list behind it, the list in `language`. */
export function publishedPaper(
  services: Context,
  published: PublicRound,
  language: InterfaceLanguage,
): Paper {
  const { edition, coalition, list } = published;
  const annex = list && annexOf(services, { ...published, list }, language);
  return paperOf(sourceOf(edition), coalition.name, annex);
}

function annexOf(
  services: Context,
  { round, edition, list, listEdition }: PublicRound & { list: SignatoryList },
  language: InterfaceLanguage,
): SignatoryAnnex {
  const t = wordsIn(language);
  const { supporters, unlisted } = list;
  const named = (entries: ListEntry[], withCountry: boolean) =>
    entries.map((entry) => entryOf(entry, list, withCountry, language));
  const further = (key: 'further' | 'furtherSupporters', count: number) =>
    count > 0 ? t(`signatories.${key}`, { count }) : null;
  const at = listEdition && formatDay(listEdition.at, { timeZone: round.timeZone, locale: language });
  return {
    language,
    heading: t('signatories.signedBy', { count: list.signatories.length + unlisted.signatories }),
    groups: groupsOf(list).map((group) => ({
      heading: groupHeading(list, group, language),
      entries: named(group.entries, list.grouping !== 'country'),
    })),
    further: further('further', unlisted.signatories),
    supporters:
      supporters.length + unlisted.supporters === 0
        ? null
        : {
            heading: t('signatories.supporters'),
            entries: named(supporters, true),
            further: further('furtherSupporters', unlisted.supporters),
          },
    about: [
      ...(listEdition && at ? [t('signatories.edition', { number: listEdition.number, at })] : []),
      t('delivery.fingerprint', { fingerprint: groupedFingerprint(edition.fingerprint) }),
      publicPageUrl(services, round),
    ],
  };
}

function entryOf(
  { name, country, joinedLater, footnote }: ListEntry,
  { footnotes }: SignatoryList,
  withCountry: boolean,
  language: InterfaceLanguage,
): AnnexEntry {
  const remarks = [
    withCountry && country ? countryName(country, language) : null,
    joinedLater ? wordsIn(language)('signatories.joinedLater') : null,
  ];
  return {
    name,
    remarks: remarks.filter((remark) => remark !== null),
    reservation: footnotes.find(({ number }) => number === footnote)?.text ?? null,
  };
}
