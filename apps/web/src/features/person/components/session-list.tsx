import type { Session, SessionId } from '@undersigned/domain';
import { getLocale, getTranslations } from 'next-intl/server';
import { endOneSession, signOutEverywhere } from '@/features/session/actions';
import { ActionForm } from '@/ui/action-form';
import { Badge } from '@/ui/badge';
import { formatMoment } from '@/ui/moment';
import { SubmitButton } from '@/ui/submit-button';

interface Props {
  sessions: Session[];
  current: SessionId;
  timeZone: string;
}

/** The browsers somebody is signed in on, each with its end. */
export async function SessionList({ sessions, current, timeZone }: Props) {
  const t = await getTranslations('person');
  const locale = await getLocale();
  return (
    <div className="grid gap-4">
      <p className="text-muted">{t('sessionsIntro')}</p>
      <ul className="grid gap-2">
        {sessions.map(({ id, createdAt }) => {
          const since = formatMoment(createdAt, { timeZone, locale });
          return (
            <li key={id} className="flex flex-wrap items-center gap-3">
              <span>
                {t('since')} <time dateTime={createdAt.toISOString()}>{since}</time>
              </span>
              {id === current ? <Badge>{t('thisBrowser')}</Badge> : null}
              <ActionForm
                action={endOneSession.bind(null, id)}
                label={t('endSession')}
                ariaLabel={t('endSessionOf', { since })}
                look="quiet"
                size="small"
              />
            </li>
          );
        })}
      </ul>
      <form action={signOutEverywhere}>
        <SubmitButton look="quiet">{t('endAll')}</SubmitButton>
      </form>
    </div>
  );
}
