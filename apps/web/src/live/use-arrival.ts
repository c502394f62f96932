'use client';

import { useEffect, useState } from 'react';

/**
 * Whether what is on its way has come, or failed to, or has been waited for long enough: what is drawn together is drawn
 * once, and what is late keeps nobody from their text. `patience` in milliseconds.
 */
export function useArrival(onItsWay: Promise<unknown>, patience: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), patience);
    void onItsWay.finally(() => setOver(true));
    return () => clearTimeout(timer);
  }, [onItsWay, patience]);
  return isOver;
}
