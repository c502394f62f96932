import { element, escapeHtml } from './escape.js';
import type { Page } from './page.js';

/** The number in the text, linked to its note and named for those who hear it. */
export function footnoteReference(number: number, { prefix, words }: Page): string {
  const link = element(
    'a',
    {
      id: `${prefix}fnref-${number}`,
      href: `#${prefix}fn-${number}`,
      role: 'doc-noteref',
      'aria-label': words.footnote(number),
    },
    String(number),
  );
  return element('sup', {}, link);
}

/** The notes at the end of the text, each with its way back; nothing when there are none. */
export function footnoteList({ prefix, words, footnotes }: Page): string {
  if (footnotes.length === 0) return '';
  const notes = footnotes.map((text, index) => {
    const number = index + 1;
    const back = element(
      'a',
      { href: `#${prefix}fnref-${number}`, role: 'doc-backlink', 'aria-label': words.back(number) },
      '↩',
    );
    return element('li', { id: `${prefix}fn-${number}` }, `${linked(text)} ${back}`);
  });
  return element(
    'section',
    { role: 'doc-endnotes', 'aria-label': words.footnotes },
    element('ol', {}, notes.join('')),
  );
}

/** Footnotes hold plain text; most of it is sources, so addresses in it become links. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/g)
    .map((part, index) =>
      index % 2 === 1 && URL.canParse(part)
        ? element('a', { href: part, rel: 'noopener noreferrer' }, escapeHtml(part))
        : escapeHtml(part),
    )
    .join('');
