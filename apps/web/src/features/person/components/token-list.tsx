import type { ApiToken } from '@undersigned/domain';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/ui/action-form';
import { formatMoment } from '@/ui/moment';
import { revokeToken } from '../actions';
import { NewTokenForm } from './new-token-form';

/** The API tokens of a person, and a new one. */
export async function TokenList({ tokens, timeZone }: { tokens: ApiToken[]; timeZone: string }) {
  const t = await getTranslations('person');
  const locale = await getLocale();
  return (
    <div className="grid gap-4">
      <p className="text-muted">{t('tokensIntro')}</p>
      {tokens.length === 0 ? <p>{t('noTokens')}</p> : null}
      <ul className="grid gap-2">
        {tokens.map(({ id, createdAt }) => {
          const date = formatMoment(createdAt, { timeZone, locale });
          return (
            <li key={id} className="flex flex-wrap items-center gap-3">
              <span>{t('tokenOf', { date })}</span>
              <ActionForm
                action={revokeToken.bind(null, id)}
                label={t('revoke')}
                ariaLabel={t('revokeOf', { date })}
                look="quiet"
                size="small"
              />
            </li>
          );
        })}
      </ul>
      <NewTokenForm />
    </div>
  );
}
