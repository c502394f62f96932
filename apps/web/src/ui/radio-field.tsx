import { useId, type ReactNode } from 'react';
import { FieldError, type FieldTexts } from './field';

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface Props extends FieldTexts {
  name: string;
  options: RadioOption[];
  defaultValue?: string;
  required?: boolean;
}

/** A question with a few answers of which one holds. */
export function RadioField({
  label,
  hint,
  error,
  name,
  options,
  defaultValue,
  required,
  labelHidden,
}: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className="grid gap-2" aria-describedby={described || undefined}>
      <legend className={labelHidden ? 'sr-only' : 'mb-1 font-medium'}>{label}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {options.map((option) => (
        <label key={option.value} className="grid grid-cols-[auto_1fr] gap-x-3">
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            required={required}
            className="mt-0.5 size-5 accent-accent"
          />
          <span>
            {option.label}
            {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
          </span>
        </label>
      ))}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
