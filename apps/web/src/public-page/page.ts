import { directionOf, languageLabel, pageLanguages, type PageLanguage } from '@undersigned/domain';
import { html, type Html } from './html';
import { styleElement, styleHash } from './style';
import { wordsIn } from './words';

export interface PublicPage {
  locale: PageLanguage;
  title: string;
  /** Whose page it is, on the bar; the product's where nobody's. */
  coalition: { name: string; slug: string } | null;
  /** The address of this page without the language, for the switch to another one. */
  path: string;
  main: Html;
  /** The languages in which it can be read; every one of the product where it is left out. */
  languages?: readonly PageLanguage[];
  /** Whether search engines may keep it. */
  isIndexed?: boolean;
}

/** Nothing runs, nothing is loaded but pictures of our own, and forms go back to us. */
const policy = [
  "default-src 'none'",
  `style-src '${styleHash}'`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page that is one answer: no script, no typeface, nothing to wait for. */
export function pageAnswer(page: PublicPage, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(documentOf(page).markup, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      ...(!page.isIndexed && { 'x-robots-tag': 'noindex, nofollow, noarchive' }),
      ...headers,
    },
  });
}

/** Leads somewhere else after a form was sent, so that reloading sends nothing again. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });

const documentOf = (page: PublicPage): Html => {
  const t = wordsIn(page.locale);
  return html`<!doctype html>
    <html lang="${page.locale}" dir="${directionOf(page.locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f5f2eb" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#141312" />
        <meta name="robots" content="${page.isIndexed ? 'index, follow' : 'noindex, nofollow'}" />
        <title>${page.title} · ${t('shell.product')}</title>
        ${othersOf(page).map(
          (other) => html`<link rel="alternate" hreflang="${other}" href="${page.path}?lang=${other}" />`,
        )}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        ${styleElement}
      </head>
      <body>
        <a href="#main" class="skip">${t('shell.skipToMain')}</a>
        ${bar(page)}
        <main id="main" tabindex="-1">${page.main}</main>
      </body>
    </html>`;
};

/** The other languages in which the page can be read. */
const othersOf = ({ languages = pageLanguages, locale }: PublicPage): PageLanguage[] =>
  languages.filter((language) => language !== locale);

/**
 * Each other language is an address, so that it can be sent on. They are buttons because the first of them is the first
 * on every page: scanners that press the first one change the language.
 */
function bar(page: PublicPage): Html {
  const { locale, coalition, path } = page;
  const t = wordsIn(locale);
  const others = othersOf(page);
  const [name, home] = coalition ? [coalition.name, `/l/${coalition.slug}`] : [t('shell.product'), '/'];
  return html`<header class="bar">
    <div>
      <a class="whose" href="${home}" dir="auto">${name}</a>
      ${
        others.length > 0 &&
        html`<form method="get" action="${path}" aria-label="${t('shell.languages')}">
          ${others.map(
            (other) =>
              html`<button type="submit" name="lang" value="${other}" lang="${other}">
                <bdi>${languageLabel(other, other)}</bdi>
              </button>`,
          )}
        </form>`
      }
    </div>
  </header>`;
}
