import type { ReactNode } from 'react';
import './prose.css';

interface Props {
  /** BCP 47 tag of the text, and its direction: they may differ from the interface's. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  children: ReactNode;
}

/** A text set for long reading: the serif, 68 to 72 characters to a line. */
export function Prose({ lang, dir, children }: Props) {
  return (
    <div data-prose className="prose" lang={lang} dir={dir}>
      {children}
    </div>
  );
}
