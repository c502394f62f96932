import { directionOf, type Edition, type PageLanguage } from '@undersigned/domain';
import { groupedFingerprint, shortFingerprint } from '@undersigned/editor/schema';
import { sourceOf } from '@undersigned/services';
import { html, trusted, type Html } from '@/public-page/html';
import { wordsIn } from '@/public-page/words';
import { editionHtml, editionWords } from '../render';

/** How many texts stay written: those of the rounds that run, in every language of the page. */
const mostKept = 80;

const kept = new Map<string, Html>();

/**
 * The exact text of an edition, in its own language and direction, as the words of a page in `locale` surround it.
 * An edition never changes, so it is written once.
 */
export function editionText(edition: Edition, locale: PageLanguage): Html {
  const key = `${edition.id} ${edition.fingerprint} ${locale}`;
  const text = kept.get(key) ?? written(edition, locale);
  kept.delete(key);
  kept.set(key, text);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return text;
}

/** What `editionHtml` gives is escaped throughout. */
function written(edition: Edition, locale: PageLanguage): Html {
  const source = sourceOf(edition);
  const text = trusted(editionHtml(source, editionWords(locale), 'page'));
  return html`<div class="text" lang="${source.language}" dir="${directionOf(source.language)}">
    ${text}
  </div>`;
}

/** A fingerprint for people: the short code, the whole number behind it, what it is, where to check it. */
export function fingerprintDetails(fingerprint: string, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  const label = t.markup('edition.fingerprint.label', {
    short: shortFingerprint(fingerprint),
    code: (digits) => `<code>${digits}</code>`,
  });
  return html`<details class="small">
    <summary>${trusted(label)}</summary>
    <div class="stack muted">
      <p>${t('edition.fingerprint.about')}</p>
      <p>${t('edition.fingerprint.full')} <code class="number">${groupedFingerprint(fingerprint)}</code></p>
      <p><a href="/check">${t('edition.fingerprint.check')}</a></p>
    </div>
  </details>`;
}
