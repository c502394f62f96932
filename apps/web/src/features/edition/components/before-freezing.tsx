import { remarksIn } from '@undersigned/domain';
import { listRemarks, type PositionsView } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { replyAddress } from '@/features/disposition/reading';
import { positionsOf } from '@/features/position/queries';
import { services } from '@/server/context';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import type { DocumentPage } from './freeze-screen';

/** More organisations than these are counted and not named: the page of positions names them all. */
const namedAtMost = 8;

/** What is still open in a text and whom it costs as it is, as far as the reader may know. It holds nobody back. */
export async function BeforeFreezing({ page: { actor, document } }: { page: DocumentPage }) {
  const [remarks, positions] = await Promise.all([
    listRemarks(services(), actor, document.id),
    positionsOf(actor, document.id),
  ]);
  const t = await getTranslations('edition.freeze.before');
  const open = remarksIn('open', remarks).length;
  const lost = lostOrganisations(positions);
  if (open + lost.length === 0) return null;
  return (
    <Notice tone="attention">
      <p className="font-medium">{t('title')}</p>
      {open > 0 ? (
        <p>
          <Link href={replyAddress(document.id, { order: 'number', view: 'open' })}>
            {t('remarks', { count: open })}
          </Link>
        </p>
      ) : null}
      {lost.length > 0 ? (
        <p>
          <Link href={`/t/${document.id}/positions`}>{t('redLines', { count: lost.length })}</Link>
          {lost.length <= namedAtMost ? <Names of={lost} /> : null}
        </p>
      ) : null}
      <p className="text-sm">{t('noObstacle')}</p>
    </Notice>
  );
}

type Organisations = PositionsView['organisations'];

/** Those with a red line that holds; none for a reader to whom the forecast is not shown. */
function lostOrganisations({ forecast, organisations }: PositionsView): Organisations {
  const lost = new Set(forecast?.lost);
  return organisations.filter(({ id }) => lost.has(id));
}

function Names({ of }: { of: Organisations }) {
  return (
    <span className="block text-sm wrap-anywhere">
      {of.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 ? ', ' : null}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
