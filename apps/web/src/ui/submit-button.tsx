'use client';

import { LoaderCircle } from 'lucide-react';
import { useRef } from 'react';
import { Button, type ButtonProps } from './button';
import { useKeptChanges } from './use-kept-changes';

type Props = Omit<ButtonProps, 'ref' | 'type' | 'disabled' | 'onClick'>;

/**
 * Sends the form it stands in; says so while the server works, and cannot be pressed twice. It is not `disabled` then:
 * that would take the focus from it. What is changed in the form meanwhile stays.
 */
export function SubmitButton({ children, look = 'primary', ...rest }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const pending = useKeptChanges(button);
  return (
    <Button
      ref={button}
      type="submit"
      look={look}
      aria-disabled={pending}
      aria-busy={pending}
      onClick={(event) => {
        // The Enter key in a field presses the button as well.
        if (pending) event.preventDefault();
      }}
      {...rest}
    >
      {pending ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : null}
      {children}
    </Button>
  );
}
