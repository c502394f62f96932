'use client';

import type { CoalitionId } from '@undersigned/domain';
import type { LiveActivity } from '@undersigned/protocol';
import { useEffect, useEffectEvent } from 'react';
import { followLive } from './follow-live';

interface LiveFeed {
  syncUrl: string;
  coalition: CoalitionId;
  onActivity: (row: LiveActivity) => void;
  /** Called when the stream begins and after every break: the moment to read again what it tells about. */
  onFollowing?: () => void;
}

/** Tells a screen what happens in its coalition while it is open. */
export function useLiveFeed({ syncUrl, coalition, onActivity, onFollowing }: LiveFeed): void {
  const activity = useEffectEvent(onActivity);
  const following = useEffectEvent(() => onFollowing?.());
  useEffect(
    () =>
      followLive(
        syncUrl,
        { coalition },
        { onActivity: (row) => activity(row), onFollowing: () => following() },
      ),
    [syncUrl, coalition],
  );
}
