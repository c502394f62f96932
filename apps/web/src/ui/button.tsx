import clsx from 'clsx';
import { Link } from './link';
import type { ComponentProps } from 'react';

export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'danger';

const looks: Record<ButtonLook, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:brightness-110',
  quiet: 'border-edge bg-paper text-ink hover:border-ink',
  plain: 'border-transparent bg-transparent text-accent underline underline-offset-4 hover:decoration-2',
  danger: 'border-refused bg-paper text-refused hover:bg-refused-soft',
};

/** The classes of a button, for what must look like one and is not. */
export function buttonClass(look: ButtonLook = 'quiet', size: 'normal' | 'small' = 'normal'): string {
  return clsx(
    'inline-flex items-center justify-center gap-2 rounded-control border font-medium no-underline',
    'disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60',
    size === 'small' ? 'min-h-8 px-3 py-1 text-sm' : 'min-h-11 px-4 py-2 text-base',
    looks[look],
  );
}

export interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook;
  size?: 'normal' | 'small';
}

/** A button. One `primary` per screen. */
export function Button({ look, size, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={clsx(buttonClass(look, size), className)} {...rest} />;
}

export interface ButtonLinkProps extends ComponentProps<typeof Link> {
  look?: ButtonLook;
  size?: 'normal' | 'small';
}

/** A link that leads to the next step and looks like a button. */
export function ButtonLink({ look, size, className, ...rest }: ButtonLinkProps) {
  return <Link className={clsx(buttonClass(look, size), className)} {...rest} />;
}
