'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BoardNumbers } from '../board-numbers';

/** Tells those who do not see the board what has just arrived. */
export function BoardArrivals({ numbers }: { numbers: BoardNumbers }) {
  const t = useTranslations('round.board');
  const [seen, setSeen] = useState(numbers.signatories);
  const [said, setSaid] = useState('');
  const [newest] = numbers.latest;
  if (numbers.signatories !== seen) {
    setSeen(numbers.signatories);
    if (numbers.signatories > seen && newest) {
      setSaid(t('arrived', { name: newest.name ?? t('unlisted'), count: numbers.signatories }));
    }
  }
  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}
