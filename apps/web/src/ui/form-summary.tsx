'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { Notice } from './notice';

/**
 * What the server said about a form: at its top, announced, and with the focus on it. `attempt` is any value
 * that is new after each answer, so that the same refusal twice is heard twice.
 */
export function FormSummary({ children, attempt }: { children: ReactNode; attempt?: unknown }) {
  const place = useRef<HTMLDivElement>(null);
  const said = Boolean(children);
  useEffect(() => {
    if (said) place.current?.focus();
  }, [said, attempt]);
  if (!said) return null;
  return (
    <div ref={place} tabIndex={-1} role="alert">
      <Notice tone="refused">{children}</Notice>
    </div>
  );
}
