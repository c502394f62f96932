import { useId, type ComponentProps } from 'react';
import { FieldError, type FieldTexts } from './field';

type Props = FieldTexts & Omit<ComponentProps<'input'>, 'type' | 'className'>;

/** One box to tick, its label beside it. */
export function CheckboxField({ label, hint, error, optional: _optional, ...input }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-3">
      <input
        type="checkbox"
        {...input}
        id={id}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        className="mt-0.5 size-5 accent-accent"
      />
      <label htmlFor={id}>{label}</label>
      <div className="col-start-2 grid gap-1">
        {hint ? (
          <p id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        ) : null}
        {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      </div>
    </div>
  );
}
