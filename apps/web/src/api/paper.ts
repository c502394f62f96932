import {
  countryName,
  formatDay,
  formatMoment,
  groupsOf,
  type Edition,
  type PageLanguage,
  type ListEntry,
  type SignatoryList,
} from '@undersigned/domain';
import { groupedFingerprint, type EditionSource } from '@undersigned/editor/schema';
import type { AnnexEntry, Imprint, Paper, SignatoryAnnex } from '@undersigned/export';
import { publicPageUrl, sourceOf, type Context, type PublicRound } from '@undersigned/services';
import { groupHeading } from '@/features/list/list-words';
import { knownPageLanguage } from '@/i18n/locale';
import { wordsIn } from './words';

/** What a file of a text that is not published says it is from: no person, and no coalition that has not agreed to it. */
const workspace = 'Undersigned';

/** A text as it is at this moment, which says of itself that it will change. */
export function draftPaper(source: EditionSource, at: Date, timeZone: string): Paper {
  const language = knownPageLanguage(source.language) ?? 'en';
  const t = wordsIn(language);
  const standing = t('paper.draft', { at: formatMoment(at, { timeZone, locale: language }) });
  return { ...textOf(source), publisher: workspace, annex: null, imprint: imprint(language, standing, []) };
}

/** A frozen text, with the fingerprint it can be checked by. */
export function editionPaper(edition: Edition, timeZone: string): Paper {
  const source = sourceOf(edition);
  const language = knownPageLanguage(source.language) ?? 'en';
  const at = formatMoment(edition.frozenAt, { timeZone, locale: language });
  const standing = wordsIn(language)('paper.edition', { number: edition.number, at });
  return {
    ...textOf(source),
    publisher: workspace,
    annex: null,
    imprint: imprint(language, standing, [fingerprintLine(edition, language)]),
  };
}

/** A published text with its list behind it, the list in `language`. */
export function publishedPaper(services: Context, published: PublicRound, language: PageLanguage): Paper {
  const { round, edition, coalition, list, listEdition } = published;
  const t = wordsIn(language);
  const day = (at: Date) => formatDay(at, { timeZone: round.timeZone, locale: language });
  const standing = listEdition
    ? `${coalition.name} · ${t('signatories.edition', { number: listEdition.number, at: day(listEdition.at) })}`
    : t('delivery.of', { coalition: coalition.name, day: day(round.publishedAt ?? round.closesAt) });
  return {
    ...textOf(sourceOf(edition)),
    publisher: coalition.name,
    annex: list && annexOf(list, language),
    imprint: imprint(language, standing, [
      t('paper.edition', { number: edition.number, at: day(edition.frozenAt) }),
      fingerprintLine(edition, language),
      publicPageUrl(services, round),
    ]),
  };
}

const imprint = (language: PageLanguage, standing: string, lines: string[]): Imprint => ({
  language,
  standing,
  lines,
  unprinted: wordsIn(language)('paper.unprinted'),
});

const fingerprintLine = ({ fingerprint }: Pick<Edition, 'fingerprint'>, language: PageLanguage) =>
  wordsIn(language)('delivery.fingerprint', { fingerprint: groupedFingerprint(fingerprint) });

function textOf(source: EditionSource): Pick<Paper, 'title' | 'language' | 'parts'> {
  const { title, language } = source;
  if (source.kind !== 'response') {
    return { title, language, parts: [{ heading: null, prompt: null, body: source.body }] };
  }
  const parts = source.questions.map(({ label, prompt, answer }, index) => ({
    heading: label || String(index + 1),
    prompt: prompt || null,
    body: answer,
  }));
  return { title, language, parts };
}

function annexOf(list: SignatoryList, language: PageLanguage): SignatoryAnnex {
  const t = wordsIn(language);
  const { supporters, unlisted } = list;
  const named = (entries: ListEntry[], withCountry: boolean) =>
    entries.map((entry) => entryOf(entry, list, withCountry, language));
  const further = (key: 'further' | 'furtherSupporters', count: number) =>
    count > 0 ? t(`signatories.${key}`, { count }) : null;
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
  };
}

function entryOf(
  { name, country, joinedLater, footnote }: ListEntry,
  { footnotes }: SignatoryList,
  withCountry: boolean,
  language: PageLanguage,
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
