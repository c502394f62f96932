import type { DocumentId } from '@undersigned/domain';
import type { ListedGuestLink } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/ui/action-form';
import { AnswerKeeper } from '@/ui/answer-keeper';
import { DataTable } from '@/ui/data-table';
import { formatMoment } from '@/ui/moment';
import { StateMark, type StateTone } from '@/ui/state-mark';
import { takeBackGuestLink } from '../actions';

interface Props {
  documentId: DocumentId;
  links: ListedGuestLink[];
  timeZone: string;
  /** Whether the reader may make a guest a member. */
  mayMakeMember: boolean;
}

const tones: Record<ListedGuestLink['standing'], StateTone> = {
  waiting: 'waiting',
  entered: 'moving',
  expired: 'attention',
  revoked: 'refused',
  member: 'settled',
};

/** The guest links of a text: for whom, where each stands, what can be done. */
export async function GuestTable({ documentId, links, timeZone, mayMakeMember }: Props) {
  const t = await getTranslations('guest.list');
  const locale = await getLocale();
  const moment = (date: Date) => formatMoment(date, { timeZone, locale });
  return (
    <AnswerKeeper>
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={links}
        rowKey={({ link }) => link.id}
        columns={[
          {
            key: 'whom',
            header: t('whom'),
            names: true,
            cell: ({ link }) => (
              <>
                {link.label}
                {link.email ? (
                  <span className="block text-sm font-normal break-all text-muted">{link.email}</span>
                ) : null}
              </>
            ),
          },
          { key: 'may', header: t('may'), cell: ({ link }) => t(`level.${link.access}`) },
          {
            key: 'state',
            header: t('state'),
            cell: ({ link, standing }) => (
              <>
                <StateMark tone={tones[standing]}>{t(`standing.${standing}`)}</StateMark>
                {link.guest ? (
                  <span className="block text-sm">
                    {t('by', { name: link.guest.name, organisation: link.guest.organisation })}
                  </span>
                ) : null}
                <span className="block text-sm text-muted">{since({ link, standing })}</span>
              </>
            ),
          },
          {
            key: 'acts',
            header: t('acts'),
            headerHidden: true,
            cell: ({ link, standing }) => {
              const isOver = link.end !== null;
              return (
                <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                  {mayMakeMember && link.guest && !isOver ? (
                    <Link href={`/t/${documentId}/about/guests/${link.id}`}>
                      {t('makeMember')}
                      <span className="sr-only"> ({link.guest.name})</span>
                    </Link>
                  ) : null}
                  {standing === 'waiting' || standing === 'entered' ? (
                    <ActionForm
                      action={takeBackGuestLink.bind(null, documentId, link.id)}
                      label={t('takeBack')}
                      ariaLabel={t('takeBackOf', { name: link.label })}
                      look="quiet"
                      size="small"
                    />
                  ) : null}
                </div>
              );
            },
          },
        ]}
      />
    </AnswerKeeper>
  );

  function since({ link, standing }: ListedGuestLink): string {
    switch (standing) {
      case 'waiting':
        return t('until', { until: moment(link.expiresAt) });
      case 'entered':
        return [
          link.guest ? t('seen', { at: moment(link.guest.seenAt) }) : '',
          t('until', { until: moment(link.expiresAt) }),
        ].join(' · ');
      case 'expired':
        return moment(link.expiresAt);
      case 'revoked':
      case 'member':
        return link.end ? moment(link.end.at) : '';
    }
  }
}
