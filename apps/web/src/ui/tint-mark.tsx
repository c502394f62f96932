import type { OrganisationId } from '@undersigned/domain';
import type { ReactNode } from 'react';
import { tintOf } from './tint';

/** The name of an organisation with its colour before it. */
export function TintMark({ id, children }: { id: OrganisationId | null; children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <span
        aria-hidden
        className="inline-block size-2.5 shrink-0 rounded-full"
        style={{ background: id ? tintOf(id) : 'var(--edge)' }}
      />
      <span>{children}</span>
    </span>
  );
}
