import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  /** One or two sentences under the title. */
  children?: ReactNode;
  /** The one primary button of the screen, and quiet ones beside it. */
  actions?: ReactNode;
}

/** The head of a page: what it is, and what one can do here first. */
export function PageHeader({ title, children, actions }: Props) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="grid max-w-2xl gap-2">
        <h1 className="font-serif text-2xl">{title}</h1>
        {children ? <div className="text-muted">{children}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
    </header>
  );
}
