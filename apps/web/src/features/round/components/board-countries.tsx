'use client';

import { countryName } from '@undersigned/domain';
import { useLocale, useTranslations } from 'next-intl';
import type { BoardNumbers } from '../board-numbers';

/** What the map says, as a table: every country with its number, most first. */
export function BoardCountries({ countries }: Pick<BoardNumbers, 'countries'>) {
  const t = useTranslations('round.board');
  const locale = useLocale();
  const most = Math.max(1, ...countries.map(({ signatories }) => signatories));
  if (countries.length === 0) return null;
  return (
    <section aria-labelledby="countries">
      <h2 id="countries" className="board-heading">
        {t('countries')} ({countries.filter(({ country }) => country !== null).length})
      </h2>
      <table className="w-full">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('country')}</th>
            <th scope="col">{t('number')}</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {countries.map(({ country, signatories }) => (
            <tr key={country ?? ''}>
              <th scope="row" className="py-1 pe-4 text-start font-normal">
                {country ? countryName(country, locale) : t('noCountry')}
              </th>
              <td className="py-1 pe-4 text-end tabular-nums">{signatories}</td>
              <td aria-hidden className="w-2/5">
                <span
                  className="block h-[0.6em] rounded-control bg-accent"
                  style={{ inlineSize: `${(signatories / most) * 100}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
