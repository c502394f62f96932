'use client';

import { useState } from 'react';

export interface Seen {
  name: string;
  value: string;
  /** The answer that the form shows. */
  answer: unknown;
}

/**
 * What a field said when its form was made, or last answered. A page that is drawn anew in between changes nothing in a
 * field in which somebody has begun to write, and so nothing in what they have seen.
 */
export function SeenValue({ name, value, answer }: Seen) {
  const [held, hold] = useState({ value, answer });
  if (held.answer !== answer) hold({ value, answer });
  return <input type="hidden" name={name} value={held.value} />;
}
