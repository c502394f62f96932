import type { ReactNode } from 'react';

/** A short word beside a name: a kind, a language, a role. */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-control border border-line px-1.5 text-xs text-muted">
      {children}
    </span>
  );
}
