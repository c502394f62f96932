import type { DocumentId, MemberActor } from '@undersigned/domain';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { historyIsOpen, sinceVisitOf } from '../queries';

interface Props {
  actor: MemberActor;
  documentId: DocumentId;
}

const remarkKinds = ['comments', 'suggestions', 'outcomes'] as const;

/** The ways into the history of a text for those it is open to, and to what is new since they were last here. */
export async function HistoryLinks({ actor, documentId }: Props) {
  if (!(await historyIsOpen(actor, documentId))) return null;
  const t = await getTranslations('version');
  const since = await sinceVisitOf(actor, documentId);
  const said = since
    ? remarkKinds.flatMap((kind) => (since[kind] > 0 ? [t(`new.${kind}`, { count: since[kind] })] : []))
    : [];
  return (
    <>
      <Link href={`/t/${documentId}/history`} data-no-print>
        {t('link')}
      </Link>
      {since?.words ? (
        <Link href={`/t/${documentId}/history/compare?from=${since.words.from}&to=now`} data-no-print>
          {t('sinceVisit', { count: since.words.changed })}
        </Link>
      ) : null}
      {said.length > 0 ? (
        <Link href={`/t/${documentId}/review`} data-no-print>
          {t('sinceVisitSaid', { said: new Intl.ListFormat(await getLocale()).format(said) })}
        </Link>
      ) : null}
    </>
  );
}
