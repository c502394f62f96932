import { useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { ActionState } from '@/server/action-state';
import { fieldOfRefusal, roundSteps, stepOfField, type RoundStep } from './round-steps';

/**
 * Which step of the form is shown. A step forward needs what it leaves behind to be valid; what is not is shown, with
 * the browser's own message. A refusal of the server leads to the step with the field at fault, and leaves the
 * focus to the summary.
 */
export function useRoundSteps(form: RefObject<HTMLFormElement | null>, answer: ActionState) {
  const [step, setStep] = useState<RoundStep>('when');
  const [heard, setHeard] = useState(answer);
  if (heard !== answer) {
    setHeard(answer);
    const field = answer.kind === 'refused' ? fieldOfRefusal(answer.field ?? '') : '';
    setStep(stepOfField(field) ?? step);
  }

  const show = (next: RoundStep, focus: (shown: Element) => void) => {
    // The focus can only go to what is on the screen already.
    flushSync(() => setStep(next));
    const shown = form.current?.querySelector(`[data-step="${next}"]`);
    if (shown) focus(shown);
  };

  /** Whether everything before `end` is valid; shows the first that is not. */
  const isValidUpTo = (end: number): boolean => {
    for (const earlier of roundSteps.slice(0, end)) {
      const wrong = firstWrongIn(form.current?.querySelector(`[data-step="${earlier}"]`));
      if (!wrong) continue;
      if (earlier === step) wrong.reportValidity();
      else show(earlier, () => wrong.reportValidity());
      return false;
    }
    return true;
  };

  const goTo = (next: RoundStep) => {
    const isForward = roundSteps.indexOf(next) > roundSteps.indexOf(step);
    if (isForward && !isValidUpTo(roundSteps.indexOf(next))) return;
    show(next, (shown) => shown.querySelector<HTMLElement>('h3')?.focus());
  };

  return { step, goTo, isValid: () => isValidUpTo(roundSteps.length) };
}

function firstWrongIn(step: Element | null | undefined) {
  const controls = step?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [];
  return [...controls].find((control) => !control.validity.valid);
}
