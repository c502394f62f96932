import { useId, type ReactNode } from 'react';
import { FieldError, type FieldTexts } from './field';

interface Box {
  name: string;
  value: string;
  label: ReactNode;
  isTicked: boolean;
}

/** A question with a few answers of which any number holds. */
export function CheckboxGroup({ label, hint, error, boxes }: FieldTexts & { boxes: Box[] }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className="grid gap-2" aria-describedby={described || undefined}>
      <legend className="mb-1 font-medium">{label}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {boxes.map(({ name, value, label: answer, isTicked }) => (
        <label key={name} className="grid grid-cols-[auto_1fr] gap-x-3">
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={isTicked}
            className="mt-0.5 size-5 accent-accent"
          />
          <span>{answer}</span>
        </label>
      ))}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
