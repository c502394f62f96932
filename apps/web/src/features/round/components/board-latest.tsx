'use client';

import { countryName } from '@undersigned/domain';
import { useLocale, useTranslations } from 'next-intl';
import { LogoPicture } from '@/features/organisation/components/logo-picture';
import type { BoardNumbers } from '../board-numbers';

/** The names that came last, newest first. */
export function BoardLatest({ latest }: Pick<BoardNumbers, 'latest'>) {
  const t = useTranslations('round.board');
  const locale = useLocale();
  return (
    <section aria-labelledby="latest">
      <h2 id="latest" className="board-heading">
        {t('latest')}
      </h2>
      {latest.length === 0 ? <p>{t('nobody')}</p> : null}
      <ol className="grid gap-[0.35em] font-serif text-[1.25em] leading-snug">
        {latest.map(({ name, country, logo }, index) => (
          <li key={`${name}-${index}`}>
            {logo ? (
              <span className="me-3">
                <LogoPicture organisationId={logo.organisationId} logo={logo} alt="" size="line" />
              </span>
            ) : null}
            {name ? <bdi>{name}</bdi> : <span className="text-muted">{t('unlisted')}</span>}
            {country ? (
              <span className="text-[0.8em] text-muted">, {countryName(country, locale)}</span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
