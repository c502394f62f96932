import type { Edition } from '@undersigned/domain';
import { groupedFingerprint } from '@undersigned/editor/schema';
import { sourceOf } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/ui/action-form';
import { ButtonLink } from '@/ui/button';
import { formatMoment } from '@/ui/moment';
import { Section } from '@/ui/section';
import { takeBackText } from '../actions';
import { EditionText } from './edition-text';
import type { DocumentPage } from './freeze-screen';

/** The editions of a text, newest first: fingerprint, how to check it, and the text of the newest one. */
export async function FrozenEditions({ page, editions }: { page: DocumentPage; editions: Edition[] }) {
  const t = await getTranslations('edition.freeze');
  const [newest] = editions;
  if (!newest) return null;
  const isFrozen = page.document.phase === 'frozen';
  const isFocalPoint = page.actor.role === 'focal-point';
  return (
    <>
      {editions.map((edition) => (
        <EditionSection key={edition.id} page={page} edition={edition} />
      ))}
      {isFrozen && isFocalPoint ? (
        <>
          <p className="mb-12">
            <ButtonLink href={`/t/${page.document.id}/sign-on`} look="primary">
              {t('next')}
            </ButtonLink>
          </p>
          <Section title={t('reopen')}>
            <p className="mb-4 max-w-2xl text-muted">{t('reopenBody', { next: newest.number + 1 })}</p>
            <ActionForm action={takeBackText.bind(null, page.document.id)} label={t('reopen')} look="quiet" />
          </Section>
        </>
      ) : null}
      <Section title={t('readEdition', { number: newest.number })}>
        <EditionText source={sourceOf(newest)} />
      </Section>
    </>
  );
}

async function EditionSection({ page, edition }: { page: DocumentPage; edition: Edition }) {
  const t = await getTranslations('edition');
  const locale = await getLocale();
  const at = formatMoment(edition.frozenAt, { timeZone: page.coalition.timeZone, locale });
  return (
    <Section title={t('freeze.frozenHeading', { number: edition.number })}>
      <div className="grid max-w-2xl gap-3">
        <p>{t('freeze.frozenAt', { at })}</p>
        <p>
          <span className="block text-sm text-muted">{t('fingerprint.full')}</span>
          <code>{groupedFingerprint(edition.fingerprint)}</code>
        </p>
        <p>
          <a href={`/t/${edition.documentId}/freeze/${edition.id}/canonical`}>
            {t('freeze.downloadCanonical')}
          </a>
        </p>
        <p>
          <a href={`/t/${edition.documentId}/freeze/${edition.id}/word`} download>
            {t('freeze.downloadWord')}
          </a>
        </p>
        <p>
          <a href={`/t/${edition.documentId}/freeze/${edition.id}/pdf`} download>
            {t('freeze.downloadPdf')}
          </a>
        </p>
        <details>
          <summary>{t('freeze.howToCheck')}</summary>
          <p className="pt-2 text-muted">{t('freeze.howToCheckBody')}</p>
        </details>
      </div>
    </Section>
  );
}
