import type { VersionId } from '@undersigned/domain';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { documentPage } from '@/features/document/queries';
import { keepVersion } from '@/features/version/actions';
import { AuthoredText } from '@/features/version/components/authored-text';
import { NameForm } from '@/features/version/components/name-form';
import { ShareTable } from '@/features/version/components/share-table';
import { calledBy } from '@/features/question/queries';
import { restorableAnswersOf, restoreOf, versionPage, versionsOf } from '@/features/version/queries';
import { AnswerKeeper } from '@/ui/answer-keeper';
import { withWords } from '@/i18n/with-words';
import { ButtonLink } from '@/ui/button';
import { formatMoment } from '@/ui/moment';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ id: string; versionId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await documentPage((await params).id);
  return { title: `${(await getTranslations('version'))('one')} · ${document.title}` };
}

export default withWords(['version'], VersionPage);

/** One version: its words, and whose they are. */
async function VersionPage({ params }: Props) {
  const { id, versionId } = await params;
  const { document, actor, coalition } = await documentPage(id);
  const view = await versionPage(actor, versionId as VersionId); // any other string finds nothing
  if (view.version.documentId !== document.id) notFound();
  const { mayName } = await versionsOf(actor, document.id);
  const t = await getTranslations('version');
  const at = formatMoment(view.version.at, { timeZone: coalition.timeZone, locale: await getLocale() });
  const { origin } = view.version;
  const isRestorable = (await restoreOf(id, versionId)) !== null;
  const answers = await restorableAnswersOf(actor, document.id, view.version.id);
  return (
    <Page width="desk-text">
      <Section title={t('oneAt', { at })} aside={<Link href={`/t/${id}/history`}>{t('all')}</Link>}>
        <p>{origin.kind === 'named' ? origin.name : t('automatic')}</p>
        <p className="my-5 flex flex-wrap items-center gap-x-6 gap-y-3">
          <Link href={`/t/${id}/history/compare?from=${versionId}&to=now`}>{t('compareNow')}</Link>
          {isRestorable ? (
            <ButtonLink href={`/t/${id}?restore=${versionId}`}>{t('restore.open')}</ButtonLink>
          ) : null}
        </p>
      </Section>
      <Section title={t('wrote')}>
        <p className="mb-5 text-muted">{t('wroteLead')}</p>
        <ShareTable standing={view.standing} />
      </Section>
      <Section title={t('words')}>
        <AuthoredText view={view} />
      </Section>
      {answers.length > 0 ? (
        <Section title={t('restore.answers')}>
          <p className="mb-4 text-muted">{t('restore.answersLead')}</p>
          <ul className="flex flex-wrap gap-3">
            {answers.map((question) => (
              <li key={question.id}>
                <ButtonLink href={`/t/${id}/q/${question.id}?restore=${versionId}`} size="small">
                  {t('restore.answer', { label: calledBy(question) })}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {mayName ? (
        <AnswerKeeper>
          {origin.kind === 'automatic' ? (
            <Section title={t('nameThis')}>
              <NameForm of="version" action={keepVersion.bind(null, document.id, view.version.id)} />
            </Section>
          ) : null}
        </AnswerKeeper>
      ) : null}
    </Page>
  );
}
