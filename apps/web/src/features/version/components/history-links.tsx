import type { DocumentId, MemberActor } from '@undersigned/domain';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { historyIsOpen, sinceVisitOf } from '../queries';

interface Props {
  actor: MemberActor;
  documentId: DocumentId;
}

/** The ways into the history of a text for those it is open to, and to what changed since they were last here. */
export async function HistoryLinks({ actor, documentId }: Props) {
  if (!(await historyIsOpen(actor, documentId))) return null;
  const t = await getTranslations('version');
  const since = await sinceVisitOf(actor, documentId);
  return (
    <>
      <Link href={`/t/${documentId}/history`} data-no-print>
        {t('link')}
      </Link>
      {since ? (
        <Link href={`/t/${documentId}/history/compare?from=${since.from}&to=now`} data-no-print>
          {t('sinceVisit', { count: since.changed })}
        </Link>
      ) : null}
    </>
  );
}
