'use client';

import { useEffect } from 'react';

/** Tells the server, after the page is shown, up to which row of the log this visit has seen. */
export function NoteVisit({ to, head }: { to: string; head: number }) {
  useEffect(() => {
    navigator.sendBeacon(to, String(head));
  }, [to, head]);
  return null;
}
