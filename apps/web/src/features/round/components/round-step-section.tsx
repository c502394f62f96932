import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { roundSteps, type RoundStep } from '../round-steps';

interface Props {
  name: RoundStep;
  /** The one that is shown. */
  current: RoundStep;
  /** Says what holds where nothing is chosen. */
  isNew: boolean;
  children: ReactNode;
}

/** One step of the form of a round: which it is, what it decides, and its fields. */
export function RoundStepSection({ name, current, isNew, children }: Props) {
  const t = useTranslations('round.form.steps');
  const id = useId();
  // Scripts that are still on their way must not show for a moment what they will hide.
  const hidden = name === 'check' ? 'hidden' : 'hidden noscript:grid';
  return (
    <section
      data-step={name}
      aria-labelledby={id}
      className={name === current ? 'grid gap-6' : `${hidden} gap-6`}
    >
      <div className="grid gap-1">
        <h3 id={id} tabIndex={-1} className="text-lg">
          <span className="block text-sm font-normal text-muted noscript:hidden">
            {t('place', { number: roundSteps.indexOf(name) + 1, count: roundSteps.length })}
          </span>{' '}
          {t(`${name}.title`)}
        </h3>
        {isNew || name === 'check' ? <p className="text-muted">{t(`${name}.intro`)}</p> : null}
      </div>
      {children}
    </section>
  );
}
