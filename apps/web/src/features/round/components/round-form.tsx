'use client';

import { useTranslations } from 'next-intl';
import { useRef, useSyncExternalStore, type SubmitEvent } from 'react';
import type { ActionState } from '@/server/action-state';
import { Button } from '@/ui/button';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { StepList } from '@/ui/step-list';
import { SubmitButton } from '@/ui/submit-button';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { followedDeadline } from '../followed-deadline';
import { roundPreview } from '../round-preview';
import { roundRefusals, type RoundRefusalSentences } from '../round-refusals';
import { fieldOfRefusal, roundSteps, type RoundStep } from '../round-steps';
import { useKeptForm } from '../use-kept-form';
import { useRoundSteps } from '../use-round-steps';
import { CheckStep } from './check-step';
import { GoalStep } from './goal-step';
import { RoundStepSection } from './round-step-section';
import { SeenStep } from './seen-step';
import { WhenStep } from './when-step';
import { WhoStep } from './who-step';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** What was typed is kept under this name; see `useKeptForm`. */
  keptAs: string;
  editionNumber: number;
  /** Whether the round is there already: then it is saved from any step, beginning with this one. */
  changesFrom?: RoundStep;
  timeZones: string[];
  /** What the fields say before anybody touched them. */
  untouched: Record<string, string> & { closesAt: string };
  usedTopics: string[];
  /** What the form says by itself of a field, in the language of the person. */
  sentences: RoundRefusalSentences;
  now: Date;
}

/**
 * The choices of a round that has not opened, as the steps of one form: every field is always in it, and keeps what was typed while
 * another step is shown. Without JavaScript the steps stand below each other.
 */
export function RoundForm({
  action,
  keptAs,
  editionNumber,
  changesFrom,
  timeZones,
  untouched,
  usedTopics,
  sentences,
  now,
}: Props) {
  const t = useTranslations('round.form');
  const [state, submit] = useKeptAnswer(action);
  const refused = state.kind === 'refused' ? { ...state, field: fieldOfRefusal(state.field ?? '') } : null;
  const form = useRef<HTMLFormElement>(null);
  const shown = { ...untouched, ...refused?.typed };
  const isChange = changesFrom !== undefined;
  // Once a change is saved, what was typed for it is over; what a new round is proposed to say changes with the hour.
  const since = isChange ? String(new URLSearchParams(untouched)) : '';
  const { said, typeIn } = useKeptForm(form, keptAs, since, shown);
  const refusals = (at: Date) => roundRefusals(said, at);
  const { step, goTo, isValid, told } = useRoundSteps(form, state, refusals, changesFrom);
  const isLive = useIsLive();

  // What the server said of a field is over once the field says something else.
  const isOver = refused !== null && (refused.typed?.[refused.field] ?? null) !== said.get(refused.field);
  const answer = formAnswer(refused ?? state);
  const fault = told ? sentences[told.refusal.code] : null;
  const field = (name: string) => {
    const { error, ...control } = answer.field(name, untouched[name]);
    if (fault && told?.refusal.field === name) return { ...control, error: fault };
    return { ...control, error: isOver ? undefined : error };
  };

  const preview = roundPreview(said, now);
  const next = roundSteps[roundSteps.indexOf(step) + 1];
  const last = roundSteps[roundSteps.indexOf(step) - 1];
  const follow = (official: string) => {
    const closesAt = followedDeadline(said, official, untouched.closesAt, now);
    if (closesAt !== null) typeIn('closesAt', closesAt);
  };
  // Enter in a field sends a form: here it goes on, and only the last step makes a new round.
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    if (next && !isChange) {
      event.preventDefault();
      goTo(next);
    } else if (!isValid()) {
      event.preventDefault();
    }
  };

  return (
    <form ref={form} action={submit} onSubmit={send} noValidate={isLive} className="grid max-w-form gap-6">
      <p className="text-muted">{t(isChange ? 'changeIntro' : 'intro', { number: editionNumber })}</p>
      <StepList
        label={t('steps.label')}
        steps={roundSteps.map((name) => ({ name, label: t(`steps.${name}.name`) }))}
        current={step}
        onChoose={goTo}
      />
      <FormSummary attempt={state}>{isOver ? null : answer.said}</FormSummary>
      {/* The field at fault may have had the focus before; then nothing else would be heard of it. */}
      <p key={told?.at.getTime()} role="alert" className="sr-only">
        {fault}
      </p>
      <RoundStepSection name="when" current={step} isNew={!isChange}>
        <WhenStep
          field={field}
          timeZones={timeZones}
          said={said}
          now={now}
          onOfficial={follow}
          onTake={(closesAt) => typeIn('closesAt', closesAt)}
        />
      </RoundStepSection>
      <RoundStepSection name="who" current={step} isNew={!isChange}>
        <WhoStep field={field} usedTopics={usedTopics} />
      </RoundStepSection>
      <RoundStepSection name="seen" current={step} isNew={!isChange}>
        <SeenStep field={field} />
      </RoundStepSection>
      <RoundStepSection name="goal" current={step} isNew={!isChange}>
        <GoalStep field={field} preview={preview} />
      </RoundStepSection>
      <RoundStepSection name="check" current={step} isNew={!isChange}>
        <CheckStep said={said} preview={preview} onChange={goTo} />
      </RoundStepSection>
      <div className="flex flex-wrap gap-3">
        {last ? <Button onClick={() => goTo(last)}>{t('back')}</Button> : null}
        {next ? (
          <Button
            look={isChange ? 'quiet' : 'primary'}
            className="noscript:hidden"
            onClick={() => goTo(next)}
          >
            {t('next')}
          </Button>
        ) : null}
        <div className={next && !isChange ? 'hidden noscript:block' : undefined}>
          <SubmitButton>{t(isChange ? 'save' : 'submit')}</SubmitButton>
        </div>
      </div>
    </form>
  );
}

/** Whether scripts run: without them the browser itself checks all fields at once. */
const useIsLive = () =>
  useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
