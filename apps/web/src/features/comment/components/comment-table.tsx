import type { Anchor, Comment } from '@undersigned/domain';
import { questionOfField } from '@undersigned/editor/schema';
import { threadPath } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import type { documentPage } from '@/features/document/queries';
import { DataTable } from '@/ui/data-table';
import { formatDay } from '@/ui/moment';
import { Badge } from '@/ui/badge';
import { StateMark } from '@/ui/state-mark';
import { TintMark } from '@/ui/tint-mark';
import { outcomeTones } from '../outcome-tone';

interface Props {
  page: Awaited<ReturnType<typeof documentPage>>;
  threads: Comment[];
  /** What the questions of a response are called, by id. */
  places: Map<string, string>;
}

/** All comments with the words they are about, their authors and their state. */
export async function CommentTable({ page: { document, coalition }, threads, places }: Props) {
  const t = await getTranslations('document.review');
  const locale = await getLocale();
  const dated = { timeZone: coalition.timeZone, locale };
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={threads}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'where',
          header: t('column.where'),
          className: 'md:w-[26%]',
          cell: ({ id, anchor }) => (
            <Link href={threadPath(document.id, anchor, id)} aria-description={t('goTo')}>
              <Where anchor={anchor} language={document.language} places={places} />
            </Link>
          ),
        },
        {
          key: 'comment',
          header: t('column.comment'),
          names: true,
          className: 'md:w-[38%]',
          cell: ({ body, replies, labels, audience, assignee }) => (
            <span className="font-normal">
              <Marks {...{ labels, audience, assignee }} />
              <span dir="auto" className="block whitespace-pre-line">
                {body}
              </span>
              {replies.length > 0 ? (
                <span className="block text-sm text-muted">{t('replies', { count: replies.length })}</span>
              ) : null}
            </span>
          ),
        },
        {
          key: 'by',
          header: t('column.by'),
          cell: ({ author, createdAt }) => (
            <>
              <TintMark id={author.organisationId}>
                {author.personName}
                {author.organisationName ? `, ${author.organisationName}` : ''}
                {author.isGuest ? <Guest /> : null}
              </TintMark>
              <time dateTime={createdAt.toISOString()} className="block text-sm text-muted">
                {formatDay(createdAt, dated)}
              </time>
            </>
          ),
        },
        { key: 'state', header: t('column.state'), cell: ({ state }) => <ThreadState state={state} /> },
      ]}
    />
  );
}

async function Where({
  anchor,
  language,
  places,
}: {
  anchor: Anchor;
  language: string;
  places: Map<string, string>;
}) {
  const t = await getTranslations('document.review');
  if (anchor.kind === 'document') return t('whole');
  const label = places.get(questionOfField(anchor.field) ?? '');
  const quote = anchor.quote.length > 120 ? `${anchor.quote.slice(0, 120)}…` : anchor.quote;
  return (
    <>
      {label ? <span className="block text-sm">{t('question', { label })}</span> : null}
      <q lang={language} className="font-serif">
        {quote}
      </q>
    </>
  );
}

async function Marks({ labels, audience, assignee }: Pick<Comment, 'labels' | 'audience' | 'assignee'>) {
  const t = await getTranslations('comment');
  if (audience === 'readers' && labels.length === 0 && !assignee) return null;
  return (
    <span className="mb-1 flex flex-wrap items-center gap-1.5 text-xs">
      {audience === 'drafters' ? <Badge>{t('private')}</Badge> : null}
      {labels.map((label) => (
        <Badge key={label}>{t(`label.${label}`)}</Badge>
      ))}
      {assignee ? <span className="text-muted">{t('givenTo', { name: assignee.personName })}</span> : null}
    </span>
  );
}

async function Guest() {
  const t = await getTranslations('comment');
  return (
    <>
      {' '}
      <Badge>{t('guest')}</Badge>
    </>
  );
}

async function ThreadState({ state }: { state: Comment['state'] }) {
  const t = await getTranslations('document.review');
  const words = await getTranslations('comment');
  if (state.kind === 'open') return <StateMark tone="moving">{t('open')}</StateMark>;
  return (
    <>
      <StateMark tone={outcomeTones[state.outcome]}>{words(`outcome.${state.outcome}`)}</StateMark>
      <span className="block text-sm text-muted">{t('settledBy', { who: state.by.personName })}</span>
      {state.reason ? <span className="block text-sm">{t('reason', { reason: state.reason })}</span> : null}
    </>
  );
}
