'use client';

import { goalReached, type CoalitionId, type RoundId } from '@undersigned/domain';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from '@/ui/link';
import { Progress } from '@/ui/progress';
import { StateMark } from '@/ui/state-mark';
import { countriesKey, type BoardNumbers } from '../board-numbers';
import { useBoardNumbers } from '../use-board-numbers';
import { useNow } from '../use-now';
import { BoardArrivals } from './board-arrivals';
import { BoardClock } from './board-clock';
import { BoardColumns } from './board-columns';
import { BoardCountries } from './board-countries';
import { BoardCurve } from './board-curve';
import { BoardLatest } from './board-latest';
import { FillScreen } from './fill-screen';
import './board.css';

interface Props {
  initial: BoardNumbers;
  address: string;
  /** Drawn on the server, of the countries of `mapKey`. */
  map: ReactNode;
  mapKey: string;
  /** Where focal points see who is silent and remind exactly those; null for everybody else. */
  silentHref: string | null;
  dataUrl: string;
  roundId: RoundId;
  coalitionId: CoalitionId;
  syncUrl: string;
}

/**
 * The page to project: the number and what it needs to reach, the time left, the latest names, the map, the curve,
 * and who stands where. But for the clock it moves only when a sign-on arrives.
 */
export function Board({ initial, address, map, mapKey, silentHref, ...source }: Props) {
  const t = useTranslations('round.board');
  const { numbers, isStale } = useBoardNumbers(initial, source);
  const now = useNow();
  const board = useRef<HTMLDivElement>(null);
  useFreshMap(countriesKey(numbers), mapKey);
  return (
    <div ref={board} className="board">
      <BoardArrivals numbers={numbers} />
      <div className="board-count">
        <p className="board-title">
          <bdi>{numbers.title}</bdi>
        </p>
        <Count numbers={numbers} />
        <BoardClock numbers={numbers} now={now} />
        {numbers.state === 'open' ? (
          <p className="text-muted">
            {t('signAt')} <span className="font-medium text-ink">{address.replace(/^https?:\/\//, '')}</span>
          </p>
        ) : null}
        {isStale ? <p className="text-attention">{t('stale')}</p> : null}
      </div>
      <div className="board-map">
        {map}
        <FillScreen of={board} />
      </div>
      <div className="board-latest">
        <BoardLatest latest={numbers.latest} />
      </div>
      <div className="board-curve">
        <BoardCurve numbers={numbers} now={now} />
      </div>
      <div className="board-countries">
        <BoardCountries countries={numbers.countries} />
      </div>
      <div className="board-columns">
        <BoardColumns columns={numbers.columns} />
        {silentHref && numbers.state === 'open' ? (
          <p>
            <Link href={silentHref}>{t('silent')}</Link>
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** The map comes from the server again when there is another one to draw. */
function useFreshMap(wanted: string, drawn: string): void {
  const router = useRouter();
  useEffect(() => {
    if (wanted !== drawn) router.refresh();
  }, [wanted, drawn, router]);
}

function Count({ numbers }: { numbers: BoardNumbers }) {
  const t = useTranslations('round.board');
  const { signatories, goal, countriesGoal } = numbers;
  const countries = numbers.countries.filter(({ country }) => country !== null).length;
  return (
    <>
      <p className="leading-none">
        <span className="board-number">{signatories}</span>{' '}
        {goal ? <span className="sr-only">{t('signed', { count: signatories })}</span> : null}
        {goal ? null : t('signed', { count: signatories })}
      </p>
      {goal ? (
        <Towards label={t('ofGoal', { count: signatories, goal })} value={signatories} max={goal} />
      ) : null}
      {countriesGoal ? (
        <Towards
          label={t('ofCountries', { count: countries, goal: countriesGoal })}
          value={countries}
          max={countriesGoal}
        />
      ) : null}
      {goalReached(numbers, numbers) ? <StateMark tone="settled">{t('reached')}</StateMark> : null}
    </>
  );
}

function Towards({ label, value, max }: { label: string; value: number; max: number }) {
  return (
    <div className="grid gap-1">
      <p className="font-medium">{label}</p>
      <Progress value={value} max={max} label={label} tone={value >= max ? 'settled' : 'accent'} />
    </div>
  );
}
