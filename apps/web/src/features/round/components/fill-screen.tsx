'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore, type RefObject } from 'react';
import { Button } from '@/ui/button';

/** Puts a part of the page on the whole screen; not there where the browser cannot. */
export function FillScreen({ of }: { of: RefObject<HTMLElement | null> }) {
  const t = useTranslations('round.board');
  const canFill = useSyncExternalStore(
    () => () => undefined,
    () => document.fullscreenEnabled,
    () => false,
  );
  if (!canFill) return null;
  return (
    <div className="board-fill" data-no-print>
      <Button size="small" onClick={() => void of.current?.requestFullscreen()}>
        {t('fill')}
      </Button>
    </div>
  );
}
