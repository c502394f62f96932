'use client';

import type { CoalitionId, DocumentId } from '@undersigned/domain';
import type { LiveActivity } from '@undersigned/protocol';
import { useEffect, useEffectEvent, useState } from 'react';
import { followLive } from './follow-live';

/** What a screen listens to: everything in a coalition, or the one text of a guest. */
export type LiveSource = { coalition: CoalitionId } | { document: DocumentId };

interface LiveFeed {
  syncUrl: string;
  source: LiveSource;
  /** The row of the log to begin behind, as of the first render; left out, from now. */
  after?: number;
  onActivity: (row: LiveActivity) => void;
  /** Called when the stream begins and after every break: the moment to read again what it tells about. */
  onFollowing?: () => void;
}

/** Tells a screen what happens while it is open. */
export function useLiveFeed({ syncUrl, source, after, onActivity, onFollowing }: LiveFeed): void {
  const activity = useEffectEvent(onActivity);
  const following = useEffectEvent(() => onFollowing?.());
  const [begin] = useState(after);
  // A page that is loaded anew brings another object that says the same.
  const said = JSON.stringify(source);
  useEffect(
    () =>
      followLive(
        syncUrl,
        { ...(JSON.parse(said) as LiveSource), after: begin },
        {
          onActivity: (row) => activity(row),
          onFollowing: () => following(),
        },
      ),
    [syncUrl, said, begin],
  );
}
