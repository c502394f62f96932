import type { ReactNode } from 'react';

interface Props<Name extends string> {
  /** What the steps lead to, for people who do not see where the list stands. */
  label: string;
  steps: { name: Name; label: ReactNode }[];
  current: Name;
  onChoose(name: Name): void;
}

/** The steps of a long form, numbered, the current one marked. There is nothing to choose without JavaScript. */
export function StepList<Name extends string>({ label, steps, current, onChoose }: Props<Name>) {
  return (
    <nav aria-label={label} className="noscript:hidden">
      <ol className="flex flex-wrap gap-x-4 border-b border-line sm:min-w-max">
        {steps.map(({ name, label: words }, index) => (
          <li key={name}>
            <button
              type="button"
              aria-current={name === current ? 'step' : undefined}
              onClick={() => onChoose(name)}
              className={stepClass}
            >
              <span className="tabular-nums text-muted group-aria-[current=step]:text-ink">{index + 1}</span>
              <span className="max-sm:sr-only max-sm:group-aria-[current=step]:not-sr-only">{words}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const stepClass =
  'group inline-flex min-h-11 min-w-8 items-center gap-2 border-b-2 border-transparent text-ink ' +
  'hover:border-edge aria-[current=step]:border-accent aria-[current=step]:font-semibold';
