import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  /** One or two sentences under the title. */
  children?: ReactNode;
  /** The one primary button of the screen, and quiet ones beside it. */
  actions?: ReactNode;
  /** 2 on the pages of a text, whose title is the first heading. */
  level?: 1 | 2;
}

/** The head of a page: what it is, and what one can do here first. */
export function PageHeader({ title, children, actions, level = 1 }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="grid max-w-2xl gap-2">
        <Heading className={level === 1 ? 'font-serif text-2xl' : 'font-serif text-xl'}>{title}</Heading>
        {children ? <div className="text-muted">{children}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
    </header>
  );
}
