import type { DocumentId } from '@undersigned/domain';
import type { ListedVersion, VersionList as Versions } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { Button } from '@/ui/button';
import { DataTable } from '@/ui/data-table';
import { formatMoment, Moment } from '@/ui/moment';
import { TintMark } from '@/ui/tint-mark';
import { authorName } from '../author-name';

interface Props {
  documentId: DocumentId;
  list: Versions;
  timeZone: string;
  readerZone: string | null;
}

/** The versions of a text, two of which can be chosen to be compared. A form that only asks: it works without scripts. */
export async function VersionList({ documentId, list: { versions }, timeZone, readerZone }: Props) {
  const t = await getTranslations('version');
  const locale = await getLocale();
  const when = (version: ListedVersion) => (
    <Moment date={version.at} timeZone={timeZone} locale={locale} readerZone={readerZone} />
  );
  const choice = (name: 'from' | 'to', value: string, label: string, isChosen: boolean) => (
    <label className="inline-flex min-h-8 items-center gap-2">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={isChosen}
        aria-label={label}
        className="size-5 accent-accent"
      />
      <span aria-hidden>{t(name)}</span>
    </label>
  );
  const labelOf = (name: 'from' | 'to', version: ListedVersion) =>
    t(`choose.${name}`, {
      version: nameOf(version, t('automatic')),
      at: formatMoment(version.at, { timeZone, locale }),
    });
  return (
    <form action={`/t/${documentId}/history/compare`} className="grid justify-items-start gap-4">
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit">{t('compare')}</Button>
        {choice('to', 'now', t('choose.now'), true)}
        <span className="text-sm text-muted">{t('now')}</span>
      </div>
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={versions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'version',
            header: t('column.version'),
            names: true,
            cell: (version) => (
              <>
                <Link href={`/t/${documentId}/history/${version.id}`}>{when(version)}</Link>
                <span className="block font-normal text-muted">{nameOf(version, t('automatic'))}</span>
              </>
            ),
          },
          {
            key: 'who',
            header: t('column.who'),
            cell: ({ shares }) => (
              <ul className="grid gap-1">
                {shares.map(({ author, written, removed }, index) => (
                  <li key={index}>
                    <TintMark id={author.organisationId}>{authorName(author, t)}</TintMark>
                    <span className="block text-sm text-muted">{t('share', { written, removed })}</span>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'choose',
            header: t('column.compare'),
            cell: (version) => (
              <span className="flex gap-4">
                {choice('from', version.id, labelOf('from', version), version === versions[0])}
                {choice('to', version.id, labelOf('to', version), false)}
              </span>
            ),
          },
        ]}
      />
    </form>
  );
}

const nameOf = ({ origin }: ListedVersion, automatic: string): string =>
  origin.kind === 'named' ? origin.name : automatic;
