'use client';

import { useSyncExternalStore } from 'react';

/**
 * Where the form of signing in leads on to. Browsers keep the part after `#` through the redirect that led here and
 * tell it to no server; a remark in a mail is named by it.
 */
export function NextField({ next }: { next: string }) {
  const place = useSyncExternalStore(
    () => () => {},
    () => window.location.hash,
    () => '',
  );
  return <input type="hidden" name="next" value={next.includes('#') ? next : next + place} />;
}
