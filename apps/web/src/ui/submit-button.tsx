'use client';

import { LoaderCircle } from 'lucide-react';
import { useRef } from 'react';
import { Button, type ButtonProps } from './button';
import { useKeptChanges } from './use-kept-changes';

/**
 * Sends the form it stands in; says so while the server works, and cannot be pressed twice. What is changed in the
 * form meanwhile stays.
 */
export function SubmitButton({ children, look = 'primary', disabled, ...rest }: Omit<ButtonProps, 'ref'>) {
  const button = useRef<HTMLButtonElement>(null);
  const pending = useKeptChanges(button);
  return (
    <Button
      ref={button}
      type="submit"
      look={look}
      disabled={disabled ?? pending}
      aria-busy={pending}
      {...rest}
    >
      {pending ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : null}
      {children}
    </Button>
  );
}
