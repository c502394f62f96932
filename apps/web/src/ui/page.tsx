import clsx from 'clsx';
import type { ReactNode } from 'react';
import { AnswerKeeper } from './answer-keeper';

const widths = {
  page: 'max-w-page',
  text: 'max-w-[44rem]',
  screen: 'max-w-none',
  form: 'max-w-form',
  desk: 'max-w-[80rem]',
  'desk-page': 'max-w-[80rem] *:max-w-page',
  'desk-text': 'max-w-[80rem] *:max-w-[46rem]',
  'desk-form': 'max-w-[80rem] *:max-w-form',
};

interface Props {
  /** The widths with `desk` begin under the title of a text. */
  width?: keyof typeof widths;
  children: ReactNode;
}

/**
 * The main part of a screen, where the skip link leads. It says what was answered to a form that has gone, unless
 * something nearer does.
 */
export function Page({ width = 'page', children }: Props) {
  return (
    <AnswerKeeper
      as="main"
      isSaidOnly
      id="main"
      tabIndex={-1}
      className={clsx('mx-auto w-full px-4 py-8 sm:px-6 sm:py-12', widths[width])}
    >
      {children}
    </AnswerKeeper>
  );
}
