import { getLocale, getTranslations } from 'next-intl/server';
import type { MandateState } from '@undersigned/domain';
import type { ListedMandate } from '@undersigned/services';
import { ActionForm } from '@/ui/action-form';
import { DataTable, type Column } from '@/ui/data-table';
import { formatDay, formatDayOf } from '@/ui/moment';
import { StateMark, type StateTone } from '@/ui/state-mark';
import { endMandateHere } from '../actions';

interface Props {
  slug: string;
  timeZone: string;
  mandates: ListedMandate[];
  mayEnd: boolean;
}

const tones: Record<MandateState, StateTone> = {
  holds: 'settled',
  over: 'waiting',
  ended: 'waiting',
  left: 'attention',
};

/** Who may sign on what, until when, and who said so. */
export async function MandateTable({ slug, timeZone, mandates, mayEnd }: Props) {
  const t = await getTranslations('mandate');
  const locale = await getLocale();
  const dayOf = (at: Date) => formatDay(at, { timeZone, locale });
  const columns: Column<ListedMandate>[] = [
    {
      key: 'person',
      header: t('person'),
      names: true,
      cell: ({ personName }) => <bdi>{personName}</bdi>,
    },
    { key: 'topics', header: t('topics'), cell: ({ topics }) => <bdi>{topics.join(', ')}</bdi> },
    {
      key: 'valid',
      header: t('valid'),
      cell: ({ state, until }) => (
        <>
          <StateMark tone={tones[state]}>{t(`states.${state}`)}</StateMark>
          <Until state={state} until={until} />
        </>
      ),
    },
    {
      key: 'note',
      header: t('note'),
      cell: ({ note, givenByName, givenAt, endedByName, endedAt }) => (
        <>
          <span dir="auto" className="block">
            {note}
          </span>
          <span className="block text-sm text-muted">
            {t('givenBy', { name: givenByName, day: dayOf(givenAt) })}
          </span>
          {endedAt && endedByName !== null ? (
            <span className="block text-sm text-muted">
              {t('endedBy', { name: endedByName, day: dayOf(endedAt) })}
            </span>
          ) : null}
        </>
      ),
    },
  ];
  const end: Column<ListedMandate> = {
    key: 'actions',
    header: t('actions'),
    headerHidden: true,
    className: 'whitespace-nowrap',
    cell: ({ id, personName, topics }) => (
      <ActionForm
        action={endMandateHere.bind(null, slug, id)}
        label={t('end')}
        ariaLabel={t('endOf', { name: personName, topics: topics.join(', ') })}
        look="plain"
        size="small"
      />
    ),
  };
  return (
    <DataTable
      caption={t('caption', { count: mandates.length })}
      columns={mayEnd ? [...columns, end] : columns}
      rows={mandates}
      rowKey={({ id }) => id}
    />
  );
}

/** The last day; of one that is over before it came, and has none, there is nothing to say. */
async function Until({ state, until }: Pick<ListedMandate, 'state' | 'until'>) {
  const t = await getTranslations('mandate');
  const locale = await getLocale();
  if (until === null && state !== 'holds') return null;
  return (
    <span className="block text-sm text-muted">
      {until === null ? t('untilEnded') : t('untilDay', { day: formatDayOf(until, locale) })}
    </span>
  );
}
