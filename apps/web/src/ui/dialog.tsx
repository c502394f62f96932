'use client';

import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  description?: ReactNode;
  /** The word for "close", for the button with the cross. */
  closeLabel: string;
  /** What opens it; leave out and control `open` instead. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Whether something was written in it: then only its buttons close it, not a key or a click beside it. */
  holdsWords?: boolean;
  children: ReactNode;
}

/** A small sheet over the page for one decision. The focus stays in it and returns where it came from. */
export function Dialog({
  title,
  description,
  closeLabel,
  trigger,
  open,
  onOpenChange,
  holdsWords,
  children,
}: Props) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          {...(holdsWords ? { onEscapeKeyDown: stay, onInteractOutside: stay } : {})}
          className="fixed inset-x-0 bottom-0 z-50 mx-auto grid max-h-[90dvh] max-w-2xl gap-4 overflow-y-auto rounded-t-lg bg-paper p-5 shadow-over sm:bottom-auto sm:top-[8dvh] sm:max-h-[84dvh] sm:rounded-lg sm:p-7"
        >
          <div className="flex items-start justify-between gap-4">
            <Primitive.Title className="font-serif text-xl">{title}</Primitive.Title>
            <Primitive.Close aria-label={closeLabel} className="-m-2 p-2 text-muted hover:text-ink">
              <X aria-hidden className="size-5" />
            </Primitive.Close>
          </div>
          {description ? (
            <Primitive.Description className="text-muted">{description}</Primitive.Description>
          ) : null}
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

const stay = (event: Event) => event.preventDefault();
