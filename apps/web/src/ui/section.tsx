import { useId, type ReactNode } from 'react';

interface Props {
  title: ReactNode;
  /** Beside the title: a link or a quiet button. */
  aside?: ReactNode;
  /** 3 for a part of a part. */
  level?: 2 | 3;
  children: ReactNode;
}

/** A part of a page under its heading. */
export function Section({ title, aside, level = 2, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-12">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Heading id={id} className="text-lg">
          {title}
        </Heading>
        {aside ?? null}
      </div>
      {children}
    </section>
  );
}
