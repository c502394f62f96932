import type { ComponentProps } from 'react';
import { controlClass, Field, type FieldTexts } from './field';

type Props = FieldTexts & Omit<ComponentProps<'select'>, 'className'> & { className?: string };

/** A native select with its label; `children` are its options. */
export function SelectField({
  label,
  hint,
  error,
  now,
  seen,
  optional,
  labelHidden,
  className,
  ...select
}: Props) {
  return (
    <Field {...{ label, hint, error, now, seen, optional, labelHidden, className }}>
      {(control) => (
        // A form that answers is reset by React, and a select then forgets a default that has changed.
        <select key={String(select.defaultValue)} {...select} {...control} className={controlClass} />
      )}
    </Field>
  );
}
