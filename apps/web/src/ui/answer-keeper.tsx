'use client';

import clsx from 'clsx';
import { useEffect, useRef, useState, type ComponentProps, type SubmitEvent } from 'react';
import { AnswerKeeping, type Answer } from './answer-keeping';
import { FormSummary } from './form-summary';
import { placesAround } from './places-around';

interface Props extends Omit<ComponentProps<'div'>, 'ref' | 'onSubmit'> {
  /** What it is in the page. */
  as?: 'div' | 'main';
  /** Whether what was done is seen anyway, and only said. */
  isSaidOnly?: boolean;
}

/**
 * Stands around forms that may go away with what they do, and stays. It tells what was answered to them, and the focus that
 * went with a form goes on to where it stood, to the next item, or to the answer.
 */
export function AnswerKeeper({ as: Part = 'div', isSaidOnly = false, children, ...rest }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const around = useRef<HTMLElement[]>([]);
  const [answer, keep] = useState<Answer>({ kind: 'idle' });
  useEffect(() => {
    // Whoever went on meanwhile is left where they are, and whoever has sent nothing yet.
    if (answer.kind === 'idle' || around.current.length === 0) return;
    if (hasLostFocus() && told.current) focusFirst([...around.current, told.current]);
  }, [answer]);
  const onSubmit = ({ nativeEvent, target }: SubmitEvent<HTMLElement>) => {
    keep({ kind: 'idle' });
    const sender = nativeEvent.submitter ?? target;
    if (!(sender instanceof HTMLElement) || !place.current) return;
    around.current = [sender, ...placesAround(sender, place.current)];
  };
  const isDone = answer.kind === 'done';
  return (
    <AnswerKeeping value={keep}>
      <Part ref={place} onSubmit={onSubmit} {...rest}>
        <FormSummary attempt={answer}>{answer.kind === 'refused' ? answer.message : null}</FormSummary>
        <p
          ref={told}
          role="status"
          tabIndex={-1}
          data-no-print
          className={clsx(isSaidOnly ? 'sr-only' : 'text-sm font-medium text-settled not-empty:mb-4')}
        >
          {isDone ? answer.message : null}
        </p>
        {children}
      </Part>
    </AnswerKeeping>
  );
}

function hasLostFocus(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.matches(':disabled');
}

/**
 * Puts the focus on the first of these that takes it: what is gone, folded away or disabled does not. A button that is
 * disabled where it stands has the focus until the browser draws next.
 */
function focusFirst(places: readonly HTMLElement[]): void {
  places.some((place) => {
    if (place.matches(':disabled')) return false;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus();
    return document.activeElement === place;
  });
}
