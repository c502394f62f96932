import clsx from 'clsx';
import type { ReactNode } from 'react';

const widths = { page: 'max-w-page', desk: 'max-w-[80rem]', text: 'max-w-[44rem]', form: 'max-w-form' };

/** The main part of a screen, where the skip link leads. */
export function Page({ width = 'page', children }: { width?: keyof typeof widths; children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={clsx('mx-auto w-full px-4 py-8 sm:px-6 sm:py-12', widths[width])}
    >
      {children}
    </main>
  );
}
