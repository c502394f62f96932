import type { ComponentProps } from 'react';
import { controlClass, Field, fieldParts, type FieldProps } from './field';

type Props = FieldProps<ComponentProps<'select'>>;

/** A native select with its label; `children` are its options. */
export function SelectField(props: Props) {
  const { texts, element } = fieldParts(props);
  return (
    <Field {...texts}>
      {(control) => (
        // A form that answers is reset by React, and a select then forgets a default that has changed.
        <select key={String(element.defaultValue)} {...element} {...control} className={controlClass} />
      )}
    </Field>
  );
}
