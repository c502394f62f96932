'use client';

import { useEffect } from 'react';

/** Tells the server, after the page is shown, that somebody of the organisation has looked at what it is asked to sign. */
export function NoteSeen({ note }: { note: () => Promise<void> }) {
  useEffect(() => {
    void note();
  }, [note]);
  return null;
}
