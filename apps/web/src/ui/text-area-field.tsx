import type { ComponentProps } from 'react';
import { controlClass, Field, fieldParts, type FieldProps } from './field';

type Props = FieldProps<ComponentProps<'textarea'>>;

/** Several lines of text with their label. */
export function TextAreaField(props: Props) {
  const { texts, element } = fieldParts(props);
  return (
    <Field {...texts}>
      {(control) => <textarea rows={4} {...element} {...control} className={controlClass} />}
    </Field>
  );
}
