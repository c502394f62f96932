'use client';

import { useEffect } from 'react';
import type { DocumentConnection } from '@/live/document-connection';
import { useConnectionView } from '@/live/use-document-connection';

/** Lets the browser ask before the page goes, while it holds words that are nowhere else. */
export function useLeaveWarning(connection: DocumentConnection): void {
  const isAtRisk = useConnectionView(
    connection,
    ({ status, isKept }) => status.kind === 'unsaved' && !isKept,
  );
  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAtRisk]);
}
