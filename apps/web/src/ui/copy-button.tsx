'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button, type ButtonProps } from './button';

interface Props extends Omit<ButtonProps, 'children' | 'onClick'> {
  text: string;
  label: string;
  /** Said and shown after the copy. */
  doneLabel: string;
}

/** Puts a text on the clipboard and says that it did. */
export function CopyButton({ text, label, doneLabel, size = 'small', ...rest }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const Icon = copied ? Check : Copy;
  return (
    <Button size={size} onClick={() => void copy()} onBlur={() => setCopied(false)} {...rest}>
      <Icon aria-hidden className="size-4" />
      <span aria-live="polite">{copied ? doneLabel : label}</span>
    </Button>
  );
}
