import { extendedDeadline, languageName, listed } from '@undersigned/domain';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatMoment } from '@/ui/moment';
import type { RoundPreview } from '../round-preview';
import type { RoundStep } from '../round-steps';
import { PlannedReminders } from './planned-reminders';

interface Props {
  preview: RoundPreview;
  /** When whoever receives the text has to have it, where that was said. */
  official?: Date | null;
  /** The level of its headings: that below the heading it stands under. */
  heading: 'h3' | 'h4';
  /** What leads to the step where a part is chosen; `label` says which it is. */
  changer(step: RoundStep, label: string): ReactNode;
}

/** Everything that was chosen for a round, in sentences. */
export function RoundChoices({ preview, official = null, heading, changer }: Props) {
  const t = useTranslations('round.form.check');
  const locale = useLocale();
  const { closesAt, opensAt, publishesAt, timeZone, policy } = preview;
  const { goal, countriesGoal } = policy;
  const moment = (at: Date | null) => (at ? formatMoment(at, { timeZone, locale }) : '');
  const until = goal === null && countriesGoal === null ? null : extendedDeadline(preview);
  const languages = policy.languages.map((language) => languageName(language, locale));
  return (
    <div className="grid gap-5">
      <Part step="when" heading={heading} changer={changer}>
        <p>{t('opens', { by: opensAt ? 'clock' : 'person', at: moment(opensAt) })}</p>
        <p>{t('closes', { at: moment(closesAt) })}</p>
        {official ? <p>{t('official', { at: moment(official) })}</p> : null}
        <p>{t('publishes', { by: publishedBy(preview), at: moment(publishesAt) })}</p>
      </Part>
      <Part step="who" heading={heading} changer={changer}>
        <p>{t('eligibility', { value: policy.eligibility })}</p>
        <p>{t('observers', { value: policy.observers })}</p>
        <p>{t('second', { value: policy.second })}</p>
        {policy.topics.length > 0 ? <p>{t('topics', { topics: policy.topics.join(', ') })}</p> : null}
      </Part>
      <Part step="seen" heading={heading} changer={changer}>
        <p>{t('whileOpen', { value: policy.whileOpen })}</p>
        <p>{t('publicText', { value: policy.publicText })}</p>
        <p>{t('languages', { languages: listed(languages, locale) })}</p>
      </Part>
      <Part step="goal" heading={heading} changer={changer}>
        <p>
          {t('goal', { of: goalOf(goal, countriesGoal), goal: goal ?? 0, countries: countriesGoal ?? 0 })}
        </p>
        {until ? <p>{t('extends', { until: moment(until) })}</p> : null}
        <PlannedReminders preview={preview} />
      </Part>
    </div>
  );
}

function publishedBy({ publishesAt, policy }: RoundPreview): 'clock' | 'goal' | 'person' {
  if (!publishesAt) return 'person';
  return policy.goal === null && policy.countriesGoal === null ? 'clock' : 'goal';
}

function goalOf(goal: number | null, countries: number | null): 'none' | 'goal' | 'countries' | 'both' {
  if (goal !== null) return countries === null ? 'goal' : 'both';
  return countries === null ? 'none' : 'countries';
}

function Part({
  step,
  heading: Heading,
  changer,
  children,
}: {
  step: RoundStep;
  heading: Props['heading'];
  changer: Props['changer'];
  children: ReactNode;
}) {
  const t = useTranslations('round.form');
  const name = t(`steps.${step}.title`);
  return (
    <div className="grid gap-1 border-s-2 border-line ps-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Heading className="font-medium">{name}</Heading>
        {changer(step, t('check.changeStep', { step: name }))}
      </div>
      {children}
    </div>
  );
}
