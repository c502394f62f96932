'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { DocumentConnection } from '@/live/document-connection';
import type { SaveStatus } from '@/live/save-state';
import { useConnectionView } from '@/live/use-document-connection';

/** Puts trouble into the title of the window, where it is seen from another one. */
export function useWindowTitle(connection: DocumentConnection): void {
  const t = useTranslations('write');
  const words = useConnectionView(connection, ({ status }) => troubleIn(status));
  const trouble = words && t(words);
  useEffect(() => {
    if (trouble === null) return;
    const title = document.title;
    document.title = `${trouble} · ${title}`;
    return () => {
      document.title = title;
    };
  }, [trouble]);
}

function troubleIn({ kind }: SaveStatus) {
  if (kind === 'unsaved' || kind === 'refused') return 'windowUnsaved';
  return kind === 'offline' ? 'windowOffline' : null;
}
