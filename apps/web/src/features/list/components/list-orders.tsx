import { listGroupings, type ListGrouping } from '@undersigned/domain';
import { getTranslations } from 'next-intl/server';

interface Props {
  /** The address of this page. */
  path: string;
  grouping: ListGrouping;
}

/** The orders in which a list can be read, as addresses: they need no script and can be sent on. */
export async function ListOrders({ path, grouping }: Props) {
  const t = await getTranslations('list.group');
  return (
    <nav aria-label={t('label')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm" data-no-print>
      {listGroupings.map((each) =>
        each === grouping ? (
          <span key={each} aria-current="true" className="font-medium">
            {t(each)}
          </span>
        ) : (
          <a key={each} href={`${path}?group=${each}#signatories`}>
            {t(each)}
          </a>
        ),
      )}
    </nav>
  );
}
