'use client';

import type { CoalitionId, DocumentId } from '@undersigned/domain';
import type { LiveActivity } from '@undersigned/protocol';
import { useEffect, useEffectEvent } from 'react';
import { followLive } from './follow-live';

/** What a screen listens to: everything in a coalition, or the one text of a guest. */
export type LiveSource = { coalition: CoalitionId } | { document: DocumentId };

interface LiveFeed {
  syncUrl: string;
  source: LiveSource;
  onActivity: (row: LiveActivity) => void;
  /** Called when the stream begins and after every break: the moment to read again what it tells about. */
  onFollowing?: () => void;
}

/** Tells a screen what happens while it is open. */
export function useLiveFeed({ syncUrl, source, onActivity, onFollowing }: LiveFeed): void {
  const activity = useEffectEvent(onActivity);
  const following = useEffectEvent(() => onFollowing?.());
  // A page that is loaded anew brings another object that says the same.
  const said = JSON.stringify(source);
  useEffect(
    () =>
      followLive(syncUrl, JSON.parse(said) as LiveSource, {
        onActivity: (row) => activity(row),
        onFollowing: () => following(),
      }),
    [syncUrl, said],
  );
}
