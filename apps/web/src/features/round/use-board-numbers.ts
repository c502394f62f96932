import type { CoalitionId, RoundId } from '@undersigned/domain';
import { useCallback, useEffect, useState } from 'react';
import { useLiveFeed } from '@/live/use-live-feed';
import type { BoardNumbers } from './board-numbers';

interface Source {
  dataUrl: string;
  syncUrl: string;
  coalitionId: CoalitionId;
  roundId: RoundId;
}

/** Where the live feed does not reach, the board asks by itself. */
const askEvery = 10_000;

/**
 * The board's numbers, read again when the feed tells of this round, and every ten seconds in case it cannot.
 * `isStale` while the server does not answer.
 */
export function useBoardNumbers(initial: BoardNumbers, { dataUrl, syncUrl, coalitionId, roundId }: Source) {
  const [numbers, setNumbers] = useState(initial);
  const [isStale, setIsStale] = useState(false);

  const read = useCallback(async () => {
    try {
      const response = await fetch(dataUrl, { cache: 'no-store' });
      if (!response.ok) throw new Error(String(response.status));
      const read = (await response.json()) as BoardNumbers;
      // The page must not move unless something arrived.
      setNumbers((shown) => (JSON.stringify(shown) === JSON.stringify(read) ? shown : read));
      setIsStale(false);
    } catch {
      setIsStale(true); // shown; the next round of asking tries again
    }
  }, [dataUrl]);

  useLiveFeed({
    syncUrl,
    source: { coalition: coalitionId },
    onActivity: ({ event }) => {
      if ('roundId' in event && event.roundId === roundId) void read();
    },
    onFollowing: () => void read(),
  });
  useEffect(() => {
    const timer = setInterval(() => void read(), askEvery);
    return () => clearInterval(timer);
  }, [read]);

  return { numbers, isStale };
}
