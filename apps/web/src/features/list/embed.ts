import { createHash } from 'node:crypto';
import {
  commaOf,
  countryName,
  directionOf,
  formatDay,
  groupsOf,
  type PageLanguage,
  type ListEditionLine,
  type ListEntry,
  type SignatoryList,
} from '@undersigned/domain';
import { escapeHtml } from '@undersigned/export';
import { wordsIn } from '@/api/words';
import { groupHeading } from './list-words';

export const colourSchemes = ['auto', 'light', 'dark'] as const;
export type ColourScheme = (typeof colourSchemes)[number];

export interface EmbeddedList {
  list: SignatoryList;
  edition: ListEditionLine;
  title: string;
  textLanguage: string;
  coalition: string;
  /** Of the published text. */
  url: string;
  timeZone: string;
  language: PageLanguage;
  scheme: ColourScheme;
}

/**
 * A published list to stand in a frame on somebody else's page: words and one style sheet of its own, no script,
 * no picture, nothing fetched, nobody counted. Gives the page and the policy it is sent with.
 */
export function embeddedList(wanted: EmbeddedList): { page: string; policy: string } {
  const style = styleOf(wanted.scheme);
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; ');
  return { page: pageOf(wanted, style), policy };
}

function pageOf(wanted: EmbeddedList, style: string): string {
  const { list, edition, title, textLanguage, coalition, url, timeZone, language } = wanted;
  const t = wordsIn(language);
  const at = formatDay(edition.at, { timeZone, locale: language });
  const count = t('signatories.signedBy', { count: edition.signatories });
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
<main>
<h1><bdi lang="${escapeHtml(textLanguage)}" dir="${directionOf(textLanguage)}">${escapeHtml(title)}</bdi></h1>
<p>${escapeHtml(t('signatories.by', { coalition }))} · ${escapeHtml(count)}</p>
${signatories(list, language)}${supporters(list, language)}${reservations(list, language)}
<p class="small">${escapeHtml(t('signatories.edition', { number: edition.number, at }))} ·
<a href="${escapeHtml(url)}" target="_blank" rel="noopener">${escapeHtml(t('signatories.fullText'))}</a></p>
</main>
</html>
`;
}

function signatories(list: SignatoryList, language: PageLanguage): string {
  const t = wordsIn(language);
  const groups = groupsOf(list).map((group) => {
    const heading = groupHeading(list, group, language);
    const items = group.entries.map((entry) => item(entry, list.grouping !== 'country', language));
    return `${heading === null ? '' : `<h2>${escapeHtml(heading)}</h2>\n`}<ul>\n${items.join('')}</ul>\n`;
  });
  const further = list.unlisted.signatories;
  return (
    groups.join('') +
    (further > 0 ? `<p>${escapeHtml(t('signatories.further', { count: further }))}</p>\n` : '')
  );
}

function supporters(list: SignatoryList, language: PageLanguage): string {
  const { supporters: entries, unlisted } = list;
  if (entries.length + unlisted.supporters === 0) return '';
  const t = wordsIn(language);
  const items = entries.map((entry) => item(entry, true, language)).join('');
  const further = unlisted.supporters;
  const more =
    further > 0 ? `<p>${escapeHtml(t('signatories.furtherSupporters', { count: further }))}</p>\n` : '';
  const heading = `<h2>${escapeHtml(t('signatories.supporters'))}</h2>\n`;
  return heading + (items ? `<ul>\n${items}</ul>\n` : '') + more;
}

function reservations({ footnotes }: SignatoryList, language: PageLanguage): string {
  if (footnotes.length === 0) return '';
  const items = footnotes.map(
    ({ number, text }) =>
      `<p class="small" id="r${number}" dir="auto"><sup>${number}</sup> ${escapeHtml(text)}</p>\n`,
  );
  return `<h2>${escapeHtml(wordsIn(language)('signatories.reservations'))}</h2>\n${items.join('')}`;
}

function item(entry: ListEntry, withCountry: boolean, language: PageLanguage): string {
  const t = wordsIn(language);
  const note =
    entry.footnote === null ? '' : `<sup><a href="#r${entry.footnote}">${entry.footnote}</a></sup>`;
  const country =
    withCountry && entry.country
      ? `<span>${commaOf[language]}${escapeHtml(countryName(entry.country, language))}</span>`
      : '';
  const later = entry.joinedLater ? `<span> (${escapeHtml(t('signatories.joinedLater'))})</span>` : '';
  return `<li><bdi>${escapeHtml(entry.name)}</bdi>${note}${country}${later}</li>\n`;
}

/** Light and dark as the frame asks, or as its reader's system is. */
function styleOf(scheme: ColourScheme): string {
  const light = '--ink:#1d1c1a;--muted:#5c5850;--paper:#fff;--link:#1f4e8c';
  const dark = '--ink:#eceae6;--muted:#b3aea4;--paper:#191816;--link:#9cc0f2';
  const chosen = scheme === 'dark' ? dark : light;
  const auto = scheme === 'auto' ? `@media (prefers-color-scheme:dark){:root{${dark}}}` : '';
  return `:root{color-scheme:${scheme === 'auto' ? 'light dark' : scheme};${chosen}}${auto}
body{margin:0;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.25rem;line-height:1.3;margin:0 0 .25rem}h2{font-size:1rem;margin:1.25rem 0 .25rem}p{margin:.25rem 0 .75rem}
ul{margin:0;padding:0;list-style:none;columns:18rem;column-gap:2rem}li{padding:.15rem 0;break-inside:avoid;overflow-wrap:anywhere}
span,.small{color:var(--muted)}.small{font-size:.875rem}a{color:var(--link)}`;
}
