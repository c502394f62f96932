'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { flushSync } from 'react-dom';

interface Ways {
  /** The thread being read; at first the one that the address named. */
  activeId: string | null;
  /** Has a thread read. */
  lead: (id: string) => void;
  /** Goes to its card; false while there is none. */
  arrive: (id: string) => boolean;
}

/** `/t/<id>#cmt_…` leads to a thread. */
export function threadInAddress(): string | null {
  const id = window.location.hash.slice(1);
  return id.startsWith('cmt_') ? id : null;
}

/**
 * Goes to the thread that the address names: when the page comes, and when the address of an open text changes. One
 * that has not come yet is waited for, unless something else is read meanwhile.
 */
export function useThreadInAddress({ activeId, lead, arrive }: Ways): void {
  const awaited = useRef(activeId);
  const arriveNow = (id: string) => {
    if (arrive(id)) awaited.current = null;
  };
  const follow = useEffectEvent(() => {
    const id = threadInAddress();
    if (id === null) return;
    awaited.current = id;
    flushSync(() => lead(id));
    // Nothing was rendered again where that thread was being read already.
    if (awaited.current === id) arriveNow(id);
  });
  useEffect(() => {
    const onHashChange = () => follow();
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, []);
  useEffect(() => {
    const id = awaited.current;
    if (id === null) return;
    if (id === activeId) arriveNow(id);
    else awaited.current = null;
  });
}
