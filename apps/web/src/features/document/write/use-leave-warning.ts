'use client';

import { useEffect } from 'react';
import type { ConnectionView } from '@/live/document-connection';

/** Lets the browser ask before the page goes, while it holds words that are nowhere else. */
export function useLeaveWarning({ status, isKept }: ConnectionView): void {
  const isAtRisk = status.kind === 'unsaved' && !isKept;
  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAtRisk]);
}
