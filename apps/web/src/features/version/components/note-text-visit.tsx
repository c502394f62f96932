'use client';

import { useEffect } from 'react';

/** Tells the server that this text is being read: once it is shown, and again when its reader looks away. */
export function NoteTextVisit({ to }: { to: string }) {
  useEffect(() => {
    const note = () => navigator.sendBeacon(to);
    const lookedAway = () => document.visibilityState === 'hidden' && note();
    note();
    document.addEventListener('visibilitychange', lookedAway);
    return () => document.removeEventListener('visibilitychange', lookedAway);
  }, [to]);
  return null;
}
