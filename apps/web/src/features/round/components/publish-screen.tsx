import { listEditionHistory, listSignatories, type RoundSummary } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import { DeliverySection } from '@/features/delivery/components/delivery-section';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { EmbedLine } from '@/features/list/components/embed-line';
import { ListEditions } from '@/features/list/components/list-editions';
import { ListFiles } from '@/features/list/components/list-files';
import { services } from '@/server/context';
import { ActionForm } from '@/ui/action-form';
import { ButtonLink } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { EmptyState } from '@/ui/empty-state';
import { formatMoment } from '@/ui/moment';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { publishTheRound } from '../actions';
import { roundOfText } from '../queries';
import { Signatories } from './signatories';

/** The last station of a text: publish it with its list, or find where it is published. */
export async function PublishScreen({ page }: { page: DocumentPage }) {
  const t = await getTranslations('round.publish');
  const summary = await roundOfText(page.actor, page.document.id);
  if (!summary || summary.round.state === 'draft') {
    return (
      <Page width="desk-page">
        <EmptyState
          title={t('notYet.title')}
          action={<ButtonLink href={`/t/${page.document.id}/sign-on`}>{t('notYet.action')}</ButtonLink>}
        >
          {t('notYet.body')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page width="desk-page">
      <Station page={page} summary={summary} />
      <ListEditions page={page} summary={summary} />
      <DeliverySection page={page} summary={summary} />
      <List page={page} summary={summary} />
      {summary.round.state === 'published' ? (
        <EmbedLine publicPageUrl={summary.publicPageUrl} title={summary.edition.title} />
      ) : null}
    </Page>
  );
}

interface Props {
  page: DocumentPage;
  summary: RoundSummary;
}

async function Station({ page, summary }: Props) {
  const t = await getTranslations('round.publish');
  const { round, counts, publicPageUrl } = summary;
  if (round.state === 'open') {
    const at = formatMoment(round.closesAt, { timeZone: round.timeZone, locale: await getLocale() });
    return (
      <div className="mb-12 grid max-w-2xl justify-items-start gap-4">
        <Notice>{t('stillOpen', { at })}</Notice>
        <ButtonLink href={`/t/${page.document.id}/sign-on`}>{t('notYet.action')}</ButtonLink>
      </div>
    );
  }
  const isPublished = round.state === 'published';
  return (
    <Section title={isPublished ? t('done') : t('ready')}>
      <div className="grid max-w-2xl gap-4">
        <p>{isPublished ? t('doneBody') : t('readyBody', { count: counts.signatories })}</p>
        <p className="flex flex-wrap items-center gap-3">
          {isPublished ? <a href={publicPageUrl}>{publicPageUrl}</a> : <span>{publicPageUrl}</span>}
          <Copy url={publicPageUrl} />
        </p>
        {isPublished || page.actor.role !== 'focal-point' ? null : (
          <ActionForm action={publishTheRound.bind(null, page.document.id, round.id)} label={t('button')} />
        )}
        {isPublished || page.actor.role === 'focal-point' ? null : <Notice>{t('focalPointsOnly')}</Notice>}
      </div>
    </Section>
  );
}

async function Copy({ url }: { url: string }) {
  const t = await getTranslations('round.run');
  return <CopyButton text={url} label={t('copy')} doneLabel={t('copied')} />;
}

async function List({ page, summary: { round } }: Props) {
  const t = await getTranslations('round.publish');
  const isPublished = round.state === 'published';
  const newest = isPublished ? await listEditionHistory(services(), page.actor, round.id) : [];
  const list = await listSignatories(services(), page.actor, round.id, await getLocale(), {
    number: newest[0]?.number,
  });
  return (
    <Section
      title={t('listHeading', { state: round.state })}
      aside={
        isPublished ? (
          <ListFiles slug={round.slug} />
        ) : (
          <a href={`/t/${page.document.id}/sign-on/list.csv`}>{t('csv')}</a>
        )
      }
    >
      <Signatories list={list} />
    </Section>
  );
}
