'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatMoment } from '@/ui/moment';
import { timeLeft, type BoardNumbers } from '../board-numbers';
import type { useNow } from '../use-now';

interface Props {
  numbers: BoardNumbers;
  now: ReturnType<typeof useNow>;
}

/**
 * The deadline itself stands there always; what is left of it once there is a clock. A timer is read when
 * somebody goes to it and never announced by itself.
 */
export function BoardClock({ numbers, now }: Props) {
  const t = useTranslations('round.board');
  const locale = useLocale();
  const at = formatMoment(new Date(numbers.closesAt), { timeZone: numbers.timeZone, locale });
  const left = now && timeLeft(numbers.closesAt, now.at);
  if (numbers.state !== 'open' || (now && !left)) return <p className="board-clock">{t('closed')}</p>;
  return (
    <p>
      {left ? (
        <span role="timer" aria-live="off" className="board-clock">
          {now?.ticks
            ? t.rich('clock', { days: left.days, time: () => <Digits {...left} /> })
            : t('left', left)}
        </span>
      ) : null}
      <span className="text-muted">{t('until', { at })}</span>
    </p>
  );
}

function Digits({ hours, minutes, seconds }: Record<'hours' | 'minutes' | 'seconds', number>) {
  return (
    <bdi dir="ltr">{[hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':')}</bdi>
  );
}
