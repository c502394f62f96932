import type { ReactNode } from 'react';

/** What stands where a list has nothing: what will come here, and the next step towards it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid max-w-text justify-items-start gap-3 border-s-2 border-line py-2 ps-5">
      <p className="font-medium">{title}</p>
      {children ? <div className="text-muted">{children}</div> : null}
      {action ?? null}
    </div>
  );
}
