interface Props {
  value: number;
  max: number;
  /** What is counted, for people who do not see the bar. */
  label: string;
  /** `refused` beyond the limit, `settled` when the goal is reached. */
  tone?: 'accent' | 'settled' | 'refused';
}

const fills = { accent: 'bg-accent', settled: 'bg-settled', refused: 'bg-refused' };

/** A thin bar: how much of a limit or a goal. The number itself stands beside it, in words. */
export function Progress({ value, max, label, tone = 'accent' }: Props) {
  const share = max > 0 ? Math.min(100, (value / max) * 100) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(value, max)}
      className="h-1.5 w-full min-w-16 overflow-hidden rounded-full bg-line"
    >
      <div className={`h-full ${fills[tone]}`} style={{ inlineSize: `${share}%` }} />
    </div>
  );
}
