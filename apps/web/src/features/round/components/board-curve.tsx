'use client';

import { scaleLinear, scaleTime } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/ui/moment';
import type { BoardNumbers } from '../board-numbers';
import type { useNow } from '../use-now';

const width = 1_000;
const height = 220;

interface Props {
  numbers: BoardNumbers;
  now: ReturnType<typeof useNow>;
}

/** Signatories over time as steps, from the opening to the deadline; the goal is a line, each reminder a mark. */
export function BoardCurve({ numbers, now }: Props) {
  const t = useTranslations('round.board');
  const locale = useLocale();
  const points = pointsOf(numbers, now ? now.at - (now.at % 60_000) : null);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || numbers.curve.length === 0) return null;
  const end = Math.max(Date.parse(numbers.closesAt), last.at.getTime());
  const across = scaleTime([first.at, new Date(end)], [0, width]);
  const top = Math.max(numbers.goal ?? 0, numbers.signatories) * 1.08;
  const up = scaleLinear([0, top], [height, 0]);
  const x = (point: Point) => across(point.at);
  const y = (point: Point) => up(point.signatories);
  const from = formatDay(first.at, { timeZone: numbers.timeZone, locale });
  const marks = numbers.reminders.map((at) => new Date(at)).filter((at) => at >= first.at);
  const to = formatDay(new Date(end), { timeZone: numbers.timeZone, locale });
  return (
    <figure>
      <svg
        viewBox={`0 -8 ${width} ${height + 16}`}
        role="img"
        aria-label={t('curve', { count: numbers.signatories, from })}
        className="h-[22vh] min-h-32 w-full rtl:-scale-x-100"
        preserveAspectRatio="none"
      >
        <path d={area<Point>(x, up(0), y).curve(curveStepAfter)(points) ?? ''} fill="var(--accent-soft)" />
        {numbers.goal ? (
          <line
            x1={0}
            x2={width}
            y1={up(numbers.goal)}
            y2={up(numbers.goal)}
            stroke="var(--edge)"
            strokeDasharray="6 6"
            vectorEffect="non-scaling-stroke"
          />
        ) : null}
        <line
          x1={0}
          x2={width}
          y1={height}
          y2={height}
          stroke="var(--edge)"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={line<Point>(x, y).curve(curveStepAfter)(points) ?? ''}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={3}
          vectorEffect="non-scaling-stroke"
        />
        {marks.map((at) => (
          <line
            key={at.getTime()}
            x1={across(at)}
            x2={across(at)}
            y1={0}
            y2={height}
            stroke="var(--attention)"
            strokeWidth={2}
            strokeDasharray="2 5"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <figcaption className="flex justify-between gap-4 pt-1 text-[0.8em] text-muted">
        <span aria-hidden>{from}</span>
        {marks.length > 0 ? <span>{t('reminders', { count: marks.length })}</span> : null}
        <span aria-hidden>{to}</span>
      </figcaption>
    </figure>
  );
}

interface Point {
  at: Date;
  signatories: number;
}

/** The curve begins with nobody at the opening and goes on until now, or the deadline. */
function pointsOf({ openedAt, closesAt, curve }: BoardNumbers, now: number | null): Point[] {
  const points = curve.map(({ at, signatories }) => ({ at: new Date(at), signatories }));
  const last = points.at(-1);
  const until = now === null ? 0 : Math.min(now, Date.parse(closesAt));
  return [
    ...(openedAt ? [{ at: new Date(openedAt), signatories: 0 }] : []),
    ...points,
    ...(last && until > last.at.getTime() ? [{ ...last, at: new Date(until) }] : []),
  ];
}
