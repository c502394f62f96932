import { countryName, groupsOf, type ListEntry, type SignatoryList } from '@undersigned/domain';
import { getLocale, getTranslations } from 'next-intl/server';
import { groupHeading } from '@/features/list/list-words';

/** The list of a round as it is printed: names in order, reservations as footnotes, supporters apart. */
export async function Signatories({ list }: { list: SignatoryList }) {
  const t = await getTranslations('round');
  const { supporters, unlisted } = list;
  return (
    <div className="grid gap-6">
      <Signed list={list} />
      {supporters.length + unlisted.supporters > 0 ? (
        <div className="grid gap-2">
          <h3 className="font-medium">
            {t('page.whoSupports', { count: supporters.length + unlisted.supporters })}
          </h3>
          {supporters.length > 0 ? (
            <ul className="gap-x-8 sm:columns-2">
              {supporters.map((entry, index) => (
                <Entry key={index} entry={entry} withCountry />
              ))}
            </ul>
          ) : null}
          <Further count={unlisted.supporters} />
        </div>
      ) : null}
      {list.footnotes.length > 0 ? (
        <div className="grid max-w-text gap-2 text-sm">
          <h3 className="font-medium">{t('list.reservations')}</h3>
          {list.footnotes.map(({ number, text }) => (
            <p key={number} id={`reservation-${number}`} dir="auto">
              <sup>{number}</sup> {text}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** One list, or one under each heading. */
async function Signed({ list }: { list: SignatoryList }) {
  const t = await getTranslations();
  const locale = await getLocale();
  return (
    <div className="grid gap-4">
      {groupsOf(list).map((group) => {
        const heading = groupHeading(list, group, locale);
        return (
          <div key={group.key ?? ''} className="grid gap-1">
            {heading === null ? null : <h3 className="font-medium">{heading}</h3>}
            <ol
              className="gap-x-8 sm:columns-2"
              aria-label={
                heading === null ? t('round.list.caption') : t('list.captionGroup', { group: heading })
              }
            >
              {group.entries.map((entry, index) => (
                <Entry key={index} entry={entry} withCountry={list.grouping !== 'country'} />
              ))}
            </ol>
          </div>
        );
      })}
      <Further count={list.unlisted.signatories} />
    </div>
  );
}

/** How many count and asked not to be named. */
async function Further({ count }: { count: number }) {
  const t = await getTranslations('list');
  return count > 0 ? <p>{t('further', { count })}</p> : null;
}

async function Entry({ entry, withCountry }: { entry: ListEntry; withCountry: boolean }) {
  const t = await getTranslations('round');
  const later = (await getTranslations('list'))('joinedLater');
  const locale = await getLocale();
  return (
    <li className="break-inside-avoid py-1">
      <bdi>{entry.name}</bdi>
      {entry.footnote ? (
        <sup>
          <a
            href={`#reservation-${entry.footnote}`}
            aria-label={t('list.reservationOf', { number: entry.footnote })}
          >
            {entry.footnote}
          </a>
        </sup>
      ) : null}
      {withCountry && entry.country ? (
        <span className="text-muted">, {countryName(entry.country, locale)}</span>
      ) : null}
      {entry.joinedLater ? <span className="text-sm text-muted"> ({later})</span> : null}
      {entry.isProvisional ? (
        <span className="text-sm text-attention"> ({t('publish.provisional')})</span>
      ) : null}
    </li>
  );
}
