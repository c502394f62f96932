import type { ComponentProps } from 'react';
import { controlClass, Field, type FieldTexts } from './field';

type Props = FieldTexts & Omit<ComponentProps<'textarea'>, 'className'> & { className?: string };

/** Several lines of text with their label. */
export function TextAreaField({
  label,
  hint,
  error,
  now,
  seen,
  optional,
  labelHidden,
  className,
  ...area
}: Props) {
  return (
    <Field {...{ label, hint, error, now, seen, optional, labelHidden, className }}>
      {(control) => <textarea rows={4} {...area} {...control} className={controlClass} />}
    </Field>
  );
}
