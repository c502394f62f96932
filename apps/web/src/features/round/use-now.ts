import { useEffect, useState, useSyncExternalStore } from 'react';

/**
 * The browser's clock, every second, or every ten where somebody wants less motion; null on the server, whose
 * clock is another one.
 */
export function useNow(): { at: number; ticks: boolean } | null {
  const isCalm = useSyncExternalStore(subscribeToMotion, wantsCalm, () => true);
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setAt(Date.now());
    tick();
    const timer = setInterval(tick, isCalm ? 10_000 : 1_000);
    return () => clearInterval(timer);
  }, [isCalm]);
  return at === null ? null : { at, ticks: !isCalm };
}

const calm = '(prefers-reduced-motion: reduce)';

const wantsCalm = () => matchMedia(calm).matches;

function subscribeToMotion(onChange: () => void): () => void {
  const query = matchMedia(calm);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
