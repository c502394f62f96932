'use client';

import { DropdownMenu as Primitive } from 'radix-ui';
import { Link } from './link';
import type { ReactNode } from 'react';

interface Props {
  /** A button; it gets the menu's behaviour and states. */
  trigger: ReactNode;
  align?: 'start' | 'end';
  children: ReactNode;
}

/** A menu under a button: arrow keys, letters, Escape. */
export function Menu({ trigger, align = 'start', children }: Props) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 min-w-52 max-w-[calc(100vw-1rem)] rounded-lg border border-line bg-raised p-1.5 shadow-over"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

const itemClass =
  'flex w-full items-center gap-2 rounded-control px-3 py-2 text-start text-ink no-underline outline-none ' +
  'data-[highlighted]:bg-accent-soft aria-[current=page]:font-semibold';

/** A place the menu leads to. */
export function MenuLink({
  href,
  current,
  children,
}: {
  href: string;
  current?: boolean;
  children: ReactNode;
}) {
  return (
    <Primitive.Item asChild>
      <Link href={href} aria-current={current ? 'page' : undefined} className={itemClass}>
        {children}
      </Link>
    </Primitive.Item>
  );
}

/** Something the menu does. */
export function MenuAction({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <Primitive.Item onSelect={onSelect} className={itemClass}>
      {children}
    </Primitive.Item>
  );
}

/** A few words over a group of items. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <Primitive.Label className="px-3 pb-1 pt-2 text-xs text-muted">{children}</Primitive.Label>;
}

export function MenuLine() {
  return <Primitive.Separator className="mx-2 my-1.5 h-px bg-line" />;
}
