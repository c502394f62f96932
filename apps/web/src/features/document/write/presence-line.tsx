'use client';

import { usePresence, type Awareness, type CaretOwner } from '@undersigned/editor/react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Popover } from '@/ui/popover';

const pause = 4_000;

/** How many people have the text open, a dot for each organisation, and on request who. */
export function PresenceLine({ awareness, me }: { awareness: Awareness; me: CaretOwner }) {
  const t = useTranslations('write');
  const present = usePresence(awareness, me);
  const said = useSettled(present.length);
  const tints = Array.from(new Map(present.map(({ organisation, tint }) => [organisation, tint])).values());
  return (
    <>
      <Popover
        label={t('whoIsHere')}
        trigger={
          <button
            type="button"
            className="flex min-h-8 items-center gap-2 rounded-control text-sm text-muted hover:text-ink"
          >
            <span aria-hidden className="flex gap-1">
              {tints.slice(0, 8).map((tint, index) => (
                <span key={index} data-tint={tint} className="presence-dot" />
              ))}
            </span>
            {t('here', { count: present.length })}
          </button>
        }
      >
        <ul className="grid gap-1.5">
          {present.map(({ key, name, organisation, tint, isMe, isGuest }) => (
            <li key={key} className="flex items-baseline gap-2 text-sm">
              <span aria-hidden data-tint={tint} className="presence-dot" />
              <span>
                {isMe ? t('you', { name }) : name}
                {organisation ? <span className="text-muted"> · {organisation}</span> : null}
                {isGuest ? <span className="text-muted"> · {t('guest')}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      </Popover>
      <span role="status" className="sr-only">
        {said === null ? '' : t('here', { count: said })}
      </span>
    </>
  );
}

/** The number once it has stood still for a while: comings and goings are told together, the first not at all. */
function useSettled(count: number): number | null {
  const [settled, setSettled] = useState<{ count: number; isFirst: boolean } | null>(null);
  useEffect(() => {
    const timer = setTimeout(
      () =>
        setSettled((before) => {
          if (before === null) return { count, isFirst: true };
          return before.count === count ? before : { count, isFirst: false };
        }),
      pause,
    );
    return () => clearTimeout(timer);
  }, [count]);
  return settled && !settled.isFirst ? settled.count : null;
}
