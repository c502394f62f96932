'use client';

import type { LucideIcon } from 'lucide-react';
import { Toolbar } from 'radix-ui';

interface Props {
  icon: LucideIcon;
  label: string;
  /** Whether it applies to the selection; leave out for what is not on or off. */
  isOn?: boolean;
  /** Shows the words beside the sign. */
  withWords?: boolean;
  onPress: () => void;
}

/** One button of a formatting bar. Pressing it leaves the selection in the text as it is. */
export function FormatButton({ icon: Icon, label, isOn, withWords, onPress }: Props) {
  return (
    <Toolbar.Button
      type="button"
      aria-label={withWords ? undefined : label}
      title={withWords ? undefined : label}
      aria-pressed={isOn}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className="format-button"
    >
      <Icon aria-hidden className="size-4" />
      {withWords ? <span>{label}</span> : null}
    </Toolbar.Button>
  );
}
