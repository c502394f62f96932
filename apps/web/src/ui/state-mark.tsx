import clsx from 'clsx';
import { Circle, CircleCheck, CircleDot, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type StateTone = 'waiting' | 'moving' | 'settled' | 'attention' | 'refused';

const tones: Record<StateTone, { icon: LucideIcon; look: string }> = {
  waiting: { icon: Circle, look: 'text-muted' },
  moving: { icon: CircleDot, look: 'text-accent' },
  settled: { icon: CircleCheck, look: 'text-settled' },
  attention: { icon: TriangleAlert, look: 'text-attention' },
  refused: { icon: OctagonX, look: 'text-refused' },
};

/** A state in one word. Its shape says the same as its colour. */
export function StateMark({ tone, children }: { tone: StateTone; children: ReactNode }) {
  const { icon: Icon, look } = tones[tone];
  return (
    <span className={clsx('inline-flex items-center gap-1.5 text-sm font-medium', look)}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {children}
    </span>
  );
}
