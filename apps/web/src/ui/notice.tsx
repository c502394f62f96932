import clsx from 'clsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type NoticeTone = 'information' | 'settled' | 'attention' | 'refused';

const tones: Record<NoticeTone, { icon: LucideIcon; look: string; mark: string }> = {
  information: { icon: Info, look: 'bg-accent-soft border-accent', mark: 'text-accent' },
  settled: { icon: CircleCheck, look: 'bg-settled-soft border-settled', mark: 'text-settled' },
  attention: { icon: TriangleAlert, look: 'bg-attention-soft border-attention', mark: 'text-attention' },
  refused: { icon: CircleAlert, look: 'bg-refused-soft border-refused', mark: 'text-refused' },
};

/** A sentence that must not be missed, in the flow of the page. */
export function Notice({ tone = 'information', children }: { tone?: NoticeTone; children: ReactNode }) {
  const { icon: Icon, look, mark } = tones[tone];
  return (
    <div className={clsx('flex gap-3 rounded-control border-s-4 px-4 py-3', look)}>
      <Icon aria-hidden className={clsx('mt-0.5 size-5 shrink-0', mark)} />
      <div className="grid min-w-0 gap-1">{children}</div>
    </div>
  );
}
