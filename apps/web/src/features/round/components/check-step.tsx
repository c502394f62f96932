import { extendedDeadline, instantOf, languageName, listed } from '@undersigned/domain';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formText } from '@/server/form-text';
import { Button } from '@/ui/button';
import { formatMoment } from '@/ui/moment';
import { Notice } from '@/ui/notice';
import type { Said } from '../round-input';
import type { RoundPreview } from '../round-preview';
import type { RoundStep } from '../round-steps';
import { PlannedReminders } from './planned-reminders';

interface Props {
  said: Said;
  preview: RoundPreview | null;
  /** Leads back to a step. */
  onChange(step: RoundStep): void;
}

/** What is about to be made, in sentences. */
export function CheckStep({ said, preview, onChange }: Props) {
  const t = useTranslations('round.form.check');
  const locale = useLocale();
  if (!preview) {
    return (
      <Notice tone="attention">
        <p>{t('datesDoNotFit')}</p>
        <Button
          look="plain"
          size="small"
          className="-ms-3 justify-self-start"
          onClick={() => onChange('when')}
        >
          {t('change')}
        </Button>
      </Notice>
    );
  }
  const { closesAt, opensAt, publishesAt, timeZone, policy } = preview;
  const { goal, countriesGoal } = policy;
  const moment = (at: Date | null) => (at ? formatMoment(at, { timeZone, locale }) : '');
  const until = goal === null && countriesGoal === null ? null : extendedDeadline(preview);
  const languages = policy.languages.map((language) => languageName(language, locale));
  const official = instantOf(formText(said, 'officialAt'), timeZone);
  return (
    <div className="grid gap-5">
      <Part step="when" onChange={onChange}>
        <p>{t('opens', { by: opensAt ? 'clock' : 'person', at: moment(opensAt) })}</p>
        <p>{t('closes', { at: moment(closesAt) })}</p>
        {official.ok ? <p>{t('official', { at: moment(official.value.instant) })}</p> : null}
        <p>{t('publishes', { by: publishedBy(preview), at: moment(publishesAt) })}</p>
      </Part>
      <Part step="who" onChange={onChange}>
        <p>{t('eligibility', { value: policy.eligibility })}</p>
        <p>{t('observers', { value: policy.observers })}</p>
        <p>{t('second', { value: policy.second })}</p>
        {policy.topics.length > 0 ? <p>{t('topics', { topics: policy.topics.join(', ') })}</p> : null}
      </Part>
      <Part step="seen" onChange={onChange}>
        <p>{t('whileOpen', { value: policy.whileOpen })}</p>
        <p>{t('publicText', { value: policy.publicText })}</p>
        <p>{t('languages', { languages: listed(languages, locale) })}</p>
      </Part>
      <Part step="goal" onChange={onChange}>
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

interface PartProps {
  step: RoundStep;
  onChange: Props['onChange'];
  children: ReactNode;
}

function Part({ step, onChange, children }: PartProps) {
  const t = useTranslations('round.form');
  const name = t(`steps.${step}.title`);
  return (
    <div className="grid gap-1 border-s-2 border-line ps-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h4 className="font-medium">{name}</h4>
        <Button
          look="plain"
          size="small"
          className="-me-3"
          aria-label={t('check.changeStep', { step: name })}
          onClick={() => onChange(step)}
        >
          {t('check.change')}
        </Button>
      </div>
      {children}
    </div>
  );
}
