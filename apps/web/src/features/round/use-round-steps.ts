import { useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { ActionState } from '@/server/action-state';
import type { FieldRefusal } from './round-refusals';
import { fieldOfRefusal, roundSteps, stepOfField, type RoundStep } from './round-steps';

/**
 * Which step of the form is shown. A step forward needs what it leaves behind to be valid. What is not is shown, and
 * gets the focus: with the browser's own message, or with what the rules of a round have against it, which is `told`
 * until it is true no more. A refusal of the server leads to the step with the field at fault, and leaves the focus to
 * the summary.
 */
export function useRoundSteps(
  form: RefObject<HTMLFormElement | null>,
  answer: ActionState,
  refusalsAt: (now: Date) => FieldRefusal[],
  first: RoundStep = 'when',
) {
  const [step, setStep] = useState<RoundStep>(first);
  const [found, setFound] = useState<{ refusal: FieldRefusal; at: Date } | null>(null);
  const [heard, setHeard] = useState(answer);
  if (heard !== answer) {
    setHeard(answer);
    const field = answer.kind === 'refused' ? fieldOfRefusal(answer.field ?? '') : '';
    setStep(stepOfField(field) ?? step);
  }

  const show = (next: RoundStep, focus: (shown: Element) => void, refusal?: FieldRefusal) => {
    // The focus can only go to what is on the screen already.
    flushSync(() => {
      setStep(next);
      setFound(refusal ? { refusal, at: new Date() } : null);
    });
    const shown = form.current?.querySelector(`[data-step="${next}"]`);
    if (shown) focus(shown);
  };

  /** Whether everything before `end` is valid; shows the first that is not. */
  const isValidUpTo = (end: number): boolean => {
    const refusals = refusalsAt(new Date());
    for (const earlier of roundSteps.slice(0, end)) {
      const wrong = firstWrongIn(form.current?.querySelector(`[data-step="${earlier}"]`));
      const refusal = refusals.find(({ field }) => stepOfField(field) === earlier);
      if (wrong) show(earlier, () => wrong.reportValidity());
      else if (refusal) show(earlier, (shown) => focusField(shown, refusal.field), refusal);
      else continue;
      return false;
    }
    return true;
  };

  const goTo = (next: RoundStep) => {
    const isForward = roundSteps.indexOf(next) > roundSteps.indexOf(step);
    if (isForward && !isValidUpTo(roundSteps.indexOf(next))) return;
    show(next, (shown) => shown.querySelector<HTMLElement>('h3')?.focus());
  };

  const isTrue = found && refusalsAt(found.at).some((each) => isSame(each, found.refusal));
  return { step, goTo, isValid: () => isValidUpTo(roundSteps.length), told: isTrue ? found : null };
}

const isSame = (one: FieldRefusal, other: FieldRefusal) =>
  one.field === other.field && one.code === other.code;

const focusField = (step: Element, field: string) =>
  step.querySelector<HTMLElement>(`[name="${field}"]:not([type="hidden"]), [name^="${field}."]`)?.focus();

function firstWrongIn(step: Element | null | undefined) {
  const controls = step?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [];
  return [...controls].find((control) => !control.validity.valid);
}
