import { formatMoment, type PageLanguage, type LedgerHead, type Round } from '@undersigned/domain';
import { groupedFingerprint, shortFingerprint } from '@undersigned/editor/schema';
import type { PublicRound, ShownLogo } from '@undersigned/services';
import { html, nothing, trusted, type Html } from '@/public-page/html';
import { qrCode } from '@/public-page/qr-code';
import { wordsIn } from '@/public-page/words';
import { signatories } from './signatories';

/** Who signed, as far as the round shows it: pictures, names, the end of its ledger. */
export function whoSigned(found: PublicRound, locale: PageLanguage, ledgerFile: string | null): Html {
  return html`${logoWall(found.logos, locale)} ${found.list && signatories(found.list, locale)}
  ${found.ledger && ledgerHead(found.ledger, locale, ledgerFile)}`;
}

/** The logos of those who signed and allow it, in the order of the list; nothing while there are none. */
function logoWall(logos: ShownLogo[], locale: PageLanguage): Html {
  if (logos.length === 0) return nothing;
  return html`<ul class="logos" aria-label="${wordsIn(locale)('round.list.logos')}">
    ${logos.map(
      ({ organisationId, hash, width, height, alt, organisationName }) =>
        html`<li>
          <img
            src="/logo/${organisationId}/${hash}"
            alt="${alt || organisationName}"
            width="${width}"
            height="${height}"
            loading="lazy"
          />
        </li>`,
    )}
  </ul>`;
}

/** The end of a round's ledger: how long it is, its last hash, what that is good for; `file` once it is published. */
function ledgerHead({ position, hash }: LedgerHead, locale: PageLanguage, file: string | null): Html {
  const t = wordsIn(locale);
  const label = t.markup('round.ledger.label', {
    count: position,
    short: shortFingerprint(hash),
    code: (digits) => `<code>${digits}</code>`,
  });
  return html`<details class="small rule">
    <summary>${trusted(label)}</summary>
    <div class="stack muted">
      <p>${t('round.ledger.about')}</p>
      <p>${t('round.ledger.full')} <code class="number">${groupedFingerprint(hash)}</code></p>
      ${file && html`<p class="no-print"><a href="${file}" download>${t('round.ledger.file')}</a></p>`}
    </div>
  </details>`;
}

/** The address of a page for those who sit in one room: a code for cameras, words for everybody. */
export function forTheRoom(address: string, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  return html`<figure class="qr">
    ${qrCode(address, t('round.page.qr'))}
    <figcaption>
      <p class="strong">${t('round.page.qrHeading')}</p>
      <p class="muted">${t('round.page.qrBody')}</p>
      <p><bdi dir="ltr">${address.replace(/^https?:\/\//, '')}</bdi></p>
    </figcaption>
  </figure>`;
}

/** Until when a round takes sign-ons; after its deadline, that it still does. */
export function untilWhen(round: Round, locale: PageLanguage): string {
  const t = wordsIn(locale);
  const isOver = round.state === 'closed' || round.state === 'published';
  const at = formatMoment(round.closedAt ?? round.closesAt, { timeZone: round.timeZone, locale });
  return isOver ? t('round.page.lateTaken', { at }) : t('round.page.until', { at });
}
