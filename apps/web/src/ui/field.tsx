import clsx from 'clsx';
import { useId, type ReactNode } from 'react';
import { SeenValue, type Seen } from './seen-value';

export interface FieldTexts {
  label: ReactNode;
  hint?: ReactNode;
  /** The sentence of a refusal that names this field. */
  error?: ReactNode;
  /** Shown beside the label of a field that may stay empty. */
  optional?: ReactNode;
  /** What somebody else wrote here meanwhile. */
  now?: ReactNode;
  /** What was here before anybody typed; sent back with the form. */
  seen?: Seen | undefined;
  /** Keeps the label for screen readers only, where the place says it already. */
  labelHidden?: boolean;
}

/** What a control with its label is given: what is said about it, and what the element itself takes. */
export type FieldProps<Element> = FieldTexts & Omit<Element, 'className'> & { className?: string };

/** The two parts of that. */
export function fieldParts<Props extends FieldTexts & { className?: string }>({
  label,
  hint,
  error,
  now,
  seen,
  optional,
  labelHidden,
  className,
  ...element
}: Props) {
  return { texts: { label, hint, error, now, seen, optional, labelHidden, className }, element };
}

interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, hint and error around one control, tied to it for screen readers. */
export function Field({
  label,
  hint,
  error,
  now,
  seen,
  optional,
  labelHidden,
  className,
  children,
}: FieldTexts & { className?: string; children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`, now && `${id}-now`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={clsx('grid gap-1.5', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'font-medium'}>
        {label}
        {optional ? <span className="ms-2 text-sm font-normal text-muted">{optional}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {now ? (
        <p id={`${id}-now`} className="whitespace-pre-line text-sm">
          {now}
        </p>
      ) : null}
      {seen ? <SeenValue {...seen} /> : null}
    </div>
  );
}

/** The classes of a control people type into. */
export const controlClass =
  'w-full min-h-11 rounded-control border border-edge bg-raised px-3 py-2 text-base text-ink ' +
  'placeholder:text-muted aria-invalid:border-refused aria-invalid:border-2';

/** What is wrong with a field, beside the field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 text-sm font-medium text-refused">
      <span aria-hidden>▲</span>
      <span>{children}</span>
    </p>
  );
}
