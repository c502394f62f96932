'use client';

import { countryName, type CoalitionId, type RoundId } from '@undersigned/domain';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { LogoPicture } from '@/features/organisation/components/logo-picture';
import { formatMoment } from '@/ui/moment';
import { timeLeft, type BoardNumbers } from '../board-numbers';
import { useBoardNumbers } from '../use-board-numbers';
import { BoardCurve } from './board-curve';

interface Props {
  initial: BoardNumbers;
  address: string;
  dataUrl: string;
  roundId: RoundId;
  coalitionId: CoalitionId;
  syncUrl: string;
}

/** The number, the goal, the time left, the latest names, the curve, the countries. It moves when a sign-on arrives. */
export function Board({ initial, address, ...source }: Props) {
  const t = useTranslations('round.board');
  const { numbers, isStale } = useBoardNumbers(initial, source);
  const now = useNow();
  return (
    <div className="grid gap-10">
      <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-6">
        <p className="leading-none">
          <span className="font-serif text-[clamp(5rem,16vw,12rem)] leading-none font-semibold tabular-nums">
            {numbers.signatories}
          </span>{' '}
          <span className="text-xl">
            {numbers.goal ? t('ofGoal', { goal: numbers.goal }) : null}{' '}
            {t('signed', { count: numbers.signatories })}
          </span>
        </p>
        <div className="grid gap-1 text-lg">
          <TimeLeft numbers={numbers} now={now} />
          {numbers.state === 'open' ? (
            <p className="text-base text-muted">
              {t('signAt')}{' '}
              <span className="font-medium text-ink">{address.replace(/^https?:\/\//, '')}</span>
            </p>
          ) : null}
        </div>
      </div>
      <Arrivals numbers={numbers} />
      {isStale ? <p className="text-attention">{t('stale')}</p> : null}
      <BoardCurve numbers={numbers} now={now} />
      <div className="grid gap-10 md:grid-cols-2">
        <Latest numbers={numbers} />
        <Countries numbers={numbers} />
      </div>
    </div>
  );
}

interface Shown {
  numbers: BoardNumbers;
}

/** The browser's clock, every ten seconds; null on the server, whose clock is another one. */
function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 10_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The deadline itself stands there always; what is left of it once there is a clock. */
function TimeLeft({ numbers, now }: Shown & { now: number | null }) {
  const t = useTranslations('round.board');
  const locale = useLocale();
  const at = formatMoment(new Date(numbers.closesAt), { timeZone: numbers.timeZone, locale });
  const left = now === null ? null : timeLeft(numbers.closesAt, now);
  const isClosed = numbers.state !== 'open' || (now !== null && left === null);
  if (isClosed) return <p className="font-semibold">{t('closed')}</p>;
  return (
    <p>
      {left ? <span className="block font-semibold tabular-nums">{t('left', left)}</span> : null}
      <span className="text-base text-muted">{t('until', { at })}</span>
    </p>
  );
}

/** Tells those who do not see the board what has just arrived. */
function Arrivals({ numbers }: Shown) {
  const t = useTranslations('round.board');
  const [seen, setSeen] = useState(numbers.signatories);
  const [said, setSaid] = useState('');
  const [newest] = numbers.latest;
  if (numbers.signatories !== seen) {
    setSeen(numbers.signatories);
    if (numbers.signatories > seen && newest) {
      setSaid(t('arrived', { name: newest.name, count: numbers.signatories }));
    }
  }
  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}

function Latest({ numbers }: Shown) {
  const t = useTranslations('round.board');
  const locale = useLocale();
  return (
    <section aria-labelledby="latest">
      <h2 id="latest" className="mb-3 text-base text-muted">
        {t('latest')}
      </h2>
      {numbers.latest.length === 0 ? <p>{t('nobody')}</p> : null}
      <ol className="grid gap-2 font-serif text-xl">
        {numbers.latest.map(({ name, country, logo }) => (
          <li key={name}>
            {logo ? (
              <span className="me-3">
                <LogoPicture organisationId={logo.organisationId} logo={logo} alt="" size="line" />
              </span>
            ) : null}
            <bdi>{name}</bdi>
            {country ? <span className="text-base text-muted">, {countryName(country, locale)}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Countries({ numbers }: Shown) {
  const t = useTranslations('round.board');
  const locale = useLocale();
  const most = Math.max(1, ...numbers.countries.map(({ signatories }) => signatories));
  if (numbers.countries.length === 0) return null;
  return (
    <section aria-labelledby="countries">
      <h2 id="countries" className="mb-3 text-base text-muted">
        {t('countries')} ({numbers.countries.length})
      </h2>
      <table className="w-full text-lg">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('country')}</th>
            <th scope="col">{t('number')}</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {numbers.countries.map(({ country, signatories }) => (
            <tr key={country ?? ''}>
              <th scope="row" className="py-1 pe-4 text-start font-normal">
                {country ? countryName(country, locale) : t('noCountry')}
              </th>
              <td className="py-1 pe-4 text-end tabular-nums">{signatories}</td>
              <td aria-hidden className="w-1/2">
                <span
                  className="block h-3 rounded-control bg-accent"
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
