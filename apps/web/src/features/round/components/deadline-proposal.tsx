import { instantOf, proposedDeadline, workingDaysToSend } from '@undersigned/domain';
import { useLocale, useTranslations } from 'next-intl';
import { formText } from '@/server/form-text';
import { Button } from '@/ui/button';
import { formatMoment } from '@/ui/moment';
import type { Said } from '../round-input';

interface Props {
  said: Said;
  now: Date;
  onTake(closesAt: string): void;
}

/** What follows for the deadline of a round from the one of whoever receives the text. */
export function DeadlineProposal({ said, now, onTake }: Props) {
  const t = useTranslations('round.form.proposal');
  const locale = useLocale();
  const [official, closesAt, timeZone] = ['officialAt', 'closesAt', 'timeZone'].map((name) =>
    formText(said, name),
  ) as [string, string, string];
  const until = instantOf(official, timeZone);
  const proposed = proposedDeadline(official, timeZone, now);
  const moment = proposed ? instantOf(proposed, timeZone) : null;
  const at = moment?.ok ? formatMoment(moment.value.instant, { timeZone, locale }) : '';
  const isPast = !until.ok || until.value.instant <= now;
  return (
    <div aria-live="polite" className="grid justify-items-start gap-2 text-sm empty:hidden">
      {proposed && proposed === closesAt ? <p>{t('taken', { at, count: workingDaysToSend })}</p> : null}
      {proposed && proposed !== closesAt ? (
        <>
          <p>{t('offered', { at, count: workingDaysToSend })}</p>
          <Button size="small" onClick={() => onTake(proposed)}>
            {t('take')}
          </Button>
        </>
      ) : null}
      {!proposed && !isPast ? <p>{t('tooSoon', { count: workingDaysToSend })}</p> : null}
    </div>
  );
}
