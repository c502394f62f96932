'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { SaveStatus } from '@/live/save-state';

/** Puts trouble into the title of the window, where it is seen from another one. */
export function useWindowTitle({ kind }: SaveStatus): void {
  const t = useTranslations('write');
  const trouble =
    kind === 'unsaved' || kind === 'refused'
      ? t('windowUnsaved')
      : kind === 'offline'
        ? t('windowOffline')
        : null;
  useEffect(() => {
    if (trouble === null) return;
    const title = document.title;
    document.title = `${trouble} · ${title}`;
    return () => {
      document.title = title;
    };
  }, [trouble]);
}
