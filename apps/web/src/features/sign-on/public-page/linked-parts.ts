import { formatMoment, type PageLanguage } from '@undersigned/domain';
import { shortFingerprint } from '@undersigned/editor/schema';
import { tellDifferences, type LinkedSignOn } from '@undersigned/services';
import { attentionNote, linkButton } from '@/public-page/controls';
import { html, trusted, type Html } from '@/public-page/html';
import { wordsIn } from '@/public-page/words';

/** A sign-on with what its page names beside it. */
type Given = Pick<LinkedSignOn, 'signOn' | 'edition' | 'round' | 'coalitionName'>;

/** What the person behind the link gave, or is said to have given, line by line. */
export function facts({ signOn, edition, round }: Given, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  const { name, title } = signOn.signatory;
  const lines: [string, string | Html][] = [
    [t('signOn.confirm.what'), edition.title],
    [t('signOn.confirm.fingerprint'), html`<code>${shortFingerprint(signOn.fingerprint)}</code>`],
    [t('signOn.confirm.organisation'), signOn.organisationName],
    [t('signOn.confirm.signatory'), title ? `${name}, ${title}` : name],
    [t('signOn.confirm.decision'), t(`signOn.decision.${signOn.decision}`)],
  ];
  if (signOn.reservation) {
    lines.push([t('signOn.confirm.reservation'), signOn.reservation]);
    lines.push([t('signOn.confirm.reservationUse'), t(`signOn.form.${signOn.reservationUse}`)]);
  }
  if (signOn.paragraphs.length > 0) {
    lines.push([t('signOn.confirm.paragraphs'), signOn.paragraphs.join(', ')]);
  }
  if (signOn.listing === 'unlisted') {
    lines.push([t('signOn.confirm.listing'), t('signOn.confirm.unlisted')]);
  }
  if (signOn.secondEmail) lines.push([t('signOn.confirm.second'), signOn.secondEmail]);
  if (round.state === 'open' && signOn.state !== 'confirmed' && signOn.state !== 'withdrawn') {
    const until = formatMoment(round.closesAt, { timeZone: round.timeZone, locale });
    lines.push([t('signOn.confirm.until'), until]);
  }
  return html`<dl class="facts">
    ${lines.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd><bdi>${value}</bdi></dd>`,
    )}
  </dl>`;
}

/** What changed in the text since the sign-on was given: that, and nothing else of it. */
export function changes({ differences, edition }: LinkedSignOn, locale: PageLanguage): Html {
  const told = tellDifferences(differences, locale, edition.language);
  return html`${attentionNote(html`<p>${wordsIn(locale)('correction.changed.body')}</p>`)}
    <div class="text differences">${trusted(told.html)}</div>`;
}

/** The question that the button answers. */
export function question(
  { signOn, differences }: Pick<LinkedSignOn, 'signOn' | 'differences'>,
  locale: PageLanguage,
): string {
  const t = wordsIn(locale);
  const organisation = signOn.organisationName;
  if (differences.length > 0) return t('correction.changed.question', { organisation });
  return signOn.decision === 'support'
    ? t('signOn.confirm.titleSupport', { organisation })
    : t('signOn.confirm.title', { organisation });
}

/** What became of a sign-on that waits for nothing more: a heading, and what it means. */
export function outcome(linked: Given, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  const { signOn, round, coalitionName: coalition } = linked;
  const organisation = signOn.organisationName;
  const at = formatMoment(round.closedAt ?? round.closesAt, { timeZone: round.timeZone, locale });
  switch (signOn.state) {
    case 'confirmed':
      return heading(
        signOn.decision === 'support'
          ? t('signOn.confirm.confirmedTitleSupport', { organisation })
          : t('signOn.confirm.confirmedTitle', { organisation }),
        t('signOn.confirm.confirmedBody'),
      );
    case 'duplicate':
      return heading(
        t('signOn.confirm.duplicateTitle', { organisation }),
        t('signOn.confirm.duplicateBody', { coalition }),
      );
    case 'withdrawn':
      return html`${heading(t('signOn.confirm.withdrawnTitle'), t('signOn.confirm.withdrawnBody'))}
      ${linkButton(`/s/${round.slug}`, t('signOn.confirm.toPage'))}`;
    case 'lapsed':
      return heading(t('signOn.confirm.lapsedTitle', { organisation }), t('signOn.confirm.lapsedBody'));
    case 'provisional':
      // Entered by a focal point and never confirmed: it counts all the same.
      return heading(
        t('signOn.confirm.recordedTitle', { organisation }),
        t('signOn.confirm.recordedBody', { coalition, at }),
      );
    case 'unseconded':
    case 'unconfirmed':
      return html`${heading(t('signOn.confirm.closedTitle'))}
      ${attentionNote(html`<p>${t('round.page.closed', { at, coalition })}</p>`)}`;
  }
}

const heading = (title: string, body?: string): Html =>
  html`<header class="head">
    <h1>${title}</h1>
    ${body && html`<p class="muted">${body}</p>`}
  </header>`;
