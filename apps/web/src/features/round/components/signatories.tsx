import { countryName, type SignatoryList } from '@undersigned/domain';
import { getLocale, getTranslations } from 'next-intl/server';

/** The list of a round as it is printed: names in order, reservations as footnotes, supporters apart. */
export async function Signatories({ list }: { list: SignatoryList }) {
  const t = await getTranslations('round');
  return (
    <div className="grid gap-6">
      {list.signatories.length > 0 ? (
        <ol className="gap-x-8 sm:columns-2" aria-label={t('list.caption')}>
          {list.signatories.map((entry, index) => (
            <Entry key={index} entry={entry} />
          ))}
        </ol>
      ) : null}
      {list.supporters.length > 0 ? (
        <div className="grid gap-2">
          <h3 className="font-medium">{t('page.whoSupports', { count: list.supporters.length })}</h3>
          <ul className="gap-x-8 sm:columns-2">
            {list.supporters.map((entry, index) => (
              <Entry key={index} entry={entry} />
            ))}
          </ul>
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

async function Entry({ entry }: { entry: SignatoryList['signatories'][number] }) {
  const t = await getTranslations('round');
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
      {entry.country ? <span className="text-muted">, {countryName(entry.country, locale)}</span> : null}
      {entry.isProvisional ? (
        <span className="text-sm text-attention"> ({t('publish.provisional')})</span>
      ) : null}
    </li>
  );
}
