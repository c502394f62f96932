import { useId, type ReactNode } from 'react';

interface Props {
  title: ReactNode;
  /** Beside the title: a link or a quiet button. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page under its heading. */
export function Section({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-12">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        {aside ?? null}
      </div>
      {children}
    </section>
  );
}
