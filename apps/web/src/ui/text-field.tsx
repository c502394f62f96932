import type { ComponentProps } from 'react';
import { controlClass, Field, type FieldTexts } from './field';

type Props = FieldTexts & Omit<ComponentProps<'input'>, 'className'> & { className?: string };

/** One line of text with its label. */
export function TextField({
  label,
  hint,
  error,
  now,
  seen,
  optional,
  labelHidden,
  className,
  ...input
}: Props) {
  return (
    <Field {...{ label, hint, error, now, seen, optional, labelHidden, className }}>
      {(control) => <input type="text" {...input} {...control} className={controlClass} />}
    </Field>
  );
}
