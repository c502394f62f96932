import type { ComponentProps } from 'react';
import { controlClass, Field, fieldParts, type FieldProps } from './field';

type Props = FieldProps<ComponentProps<'input'>>;

/** One line of text with its label. */
export function TextField(props: Props) {
  const { texts, element } = fieldParts(props);
  return (
    <Field {...texts}>
      {(control) => <input type="text" {...element} {...control} className={controlClass} />}
    </Field>
  );
}
