'use client';

import type { BoardColumn } from '@undersigned/services';
import { useTranslations } from 'next-intl';

/** Who stands where: a column for each state that has somebody in it. */
export function BoardColumns({ columns }: { columns: readonly BoardColumn[] }) {
  const t = useTranslations('round.board');
  return columns.map(({ state, organisations, unlisted }) => (
    <section key={state} aria-labelledby={`column-${state}`}>
      <h2 id={`column-${state}`} className="board-heading">
        {t(`states.${state}`)} ({organisations.length + unlisted})
      </h2>
      <ul className="board-names">
        {organisations.map(({ name }) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
        {unlisted > 0 ? <li className="text-muted">{t('further', { count: unlisted })}</li> : null}
      </ul>
    </section>
  ));
}
