'use client';

import { useEffect } from 'react';

/** `…/review#sug_…` leads to a suggestion, also where it is folded away with those that are decided. */
export function ArriveAtSuggestion() {
  useEffect(() => {
    arrive();
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, []);
  return null;
}

function arrive(): void {
  const id = window.location.hash.slice(1);
  const place = id.startsWith('sug_') ? document.getElementById(id) : null;
  if (!place) return;
  const fold = place.closest('details');
  if (fold) fold.open = true;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
}
