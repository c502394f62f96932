import type { DeliveryState } from '@undersigned/domain';
import type { ListedDelivery } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { ActionForm } from '@/ui/action-form';
import { DataTable, type Column } from '@/ui/data-table';
import { formatDay, formatMoment } from '@/ui/moment';
import { StateMark, type StateTone } from '@/ui/state-mark';
import { drop, outcome, reply } from '../actions';
import { FollowForms } from './follow-forms';

interface Props {
  page: DocumentPage;
  deliveries: ListedDelivery[];
}

const tones: Record<DeliveryState['kind'], StateTone> = {
  chosen: 'waiting',
  'under-way': 'moving',
  delivered: 'settled',
  'given-up': 'refused',
};

/** What went to whom and what came of it; focal points see addresses and note what followed. */
export async function DeliveryTable({ page, deliveries }: Props) {
  const t = await getTranslations('delivery');
  const isFocalPoint = page.actor.role === 'focal-point';
  const columns: Column<ListedDelivery>[] = [
    {
      key: 'addressee',
      header: t('table.addressee'),
      names: true,
      cell: ({ institution, name, title, email }) => (
        <>
          <bdi>{institution}</bdi>
          <span className="block text-sm font-normal text-muted">
            <bdi>{title ? `${name}, ${title}` : name}</bdi>
          </span>
          {email ? <span className="address block text-sm font-normal text-muted">{email}</span> : null}
        </>
      ),
    },
    { key: 'state', header: t('table.state'), cell: (delivery) => <State page={page} delivery={delivery} /> },
    { key: 'followed', header: t('table.followed'), cell: (delivery) => <Followed delivery={delivery} /> },
  ];
  const forFocalPoints: Column<ListedDelivery> = {
    key: 'actions',
    header: t('table.actions'),
    headerHidden: true,
    cell: (delivery) => <Actions page={page} delivery={delivery} />,
  };
  return (
    <DataTable
      caption={t('table.caption', { count: deliveries.length })}
      rows={deliveries}
      rowKey={({ id }) => id}
      columns={isFocalPoint ? [...columns, forFocalPoints] : columns}
    />
  );
}

interface Row {
  page: DocumentPage;
  delivery: ListedDelivery;
}

async function State({ page, delivery: { state, sentAt } }: Row) {
  const t = await getTranslations('delivery.table');
  const { timeZone } = page.coalition;
  return (
    <>
      <StateMark tone={tones[state.kind]}>{t(`states.${state.kind}`)}</StateMark>
      {sentAt ? (
        <span className="block text-sm text-muted">
          {t('sent', { at: formatMoment(sentAt, { timeZone, locale: await getLocale() }) })}
        </span>
      ) : null}
      {state.kind === 'given-up' && page.actor.role === 'focal-point' ? (
        <span className="block text-sm">{t('givenUpHint')}</span>
      ) : null}
    </>
  );
}

async function Followed({ delivery: { reply, outcome } }: Pick<Row, 'delivery'>) {
  const t = await getTranslations('delivery.table');
  const locale = await getLocale();
  // A calendar day has no zone: it is spelt in the one in which it was read.
  const dayOf = (on: string) => formatDay(new Date(`${on}T12:00:00Z`), { timeZone: 'UTC', locale });
  return (
    <>
      {reply ? (
        <p>
          {t('replied', { day: dayOf(reply.on) })}
          {reply.note ? (
            <span dir="auto" className="block text-sm text-muted">
              {reply.note}
            </span>
          ) : null}
        </p>
      ) : null}
      {outcome ? (
        <p>
          {t('outcome', { day: dayOf(outcome.on) })}
          <span dir="auto" className="block whitespace-pre-line text-sm text-muted">
            {outcome.words}
          </span>
        </p>
      ) : null}
    </>
  );
}

async function Actions({ page, delivery }: Row) {
  const t = await getTranslations('delivery.table');
  const { id, state, institution } = delivery;
  const { id: documentId } = page.document;
  if (state.kind === 'chosen') {
    return (
      <ActionForm
        action={drop.bind(null, documentId, id)}
        label={t('drop')}
        ariaLabel={t('dropOf', { institution })}
        look="plain"
        size="small"
      />
    );
  }
  return (
    <FollowForms
      replyAction={reply.bind(null, documentId, id)}
      outcomeAction={outcome.bind(null, documentId, id)}
      reply={delivery.reply}
      outcome={delivery.outcome}
      institution={institution}
    />
  );
}
