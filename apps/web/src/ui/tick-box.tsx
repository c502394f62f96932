'use client';

import clsx from 'clsx';
import { createContext, use, type ComponentProps } from 'react';

interface Answer {
  kind: string;
  /** What was sent, by field, where it was refused. */
  typed?: Record<string, string>;
}

/** What was answered to the form that boxes belong to. */
export const AnswerToTicks = createContext<Answer>({ kind: 'idle' });

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'checked' | 'defaultChecked'> {
  name: string;
  /** Whether it is ticked before anybody touches it. */
  isTicked?: boolean;
}

/** A box in a list. After a refusal it stands as it was sent. */
export function TickBox({ name, isTicked = false, className, ...input }: Props) {
  const { typed } = use(AnswerToTicks);
  const stands = typed ? name in typed : isTicked;
  return (
    <input
      // A form that answers is reset by React, and a box then forgets a default that has changed.
      key={String(stands)}
      {...input}
      type="checkbox"
      name={name}
      defaultChecked={stands}
      className={clsx('size-5 accent-accent', className)}
    />
  );
}
