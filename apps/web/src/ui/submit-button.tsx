'use client';

import { LoaderCircle } from 'lucide-react';
import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button';

/** Sends the form it stands in; says so while the server works, and cannot be pressed twice. */
export function SubmitButton({ children, look = 'primary', disabled, ...rest }: ButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" look={look} disabled={disabled ?? pending} aria-busy={pending} {...rest}>
      {pending ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : null}
      {children}
    </Button>
  );
}
