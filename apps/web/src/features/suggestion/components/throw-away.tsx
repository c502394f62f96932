'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';

/** Throws away what was not sent, after a question. */
export function ThrowAway({ onThrow }: { onThrow: () => void }) {
  const t = useTranslations('suggesting');
  const [asking, setAsking] = useState<'not-yet' | 'now' | 'over'>('not-yet');
  // Keyed, or the first of two buttons would be taken for the one before and kept, and the focus with it.
  return asking === 'now' ? (
    <>
      <Button key="sure" size="small" look="danger" autoFocus onClick={onThrow}>
        {t('throwSure')}
      </Button>
      <Button key="keep" size="small" look="plain" onClick={() => setAsking('over')}>
        {t('keep')}
      </Button>
    </>
  ) : (
    <Button
      key="throw"
      size="small"
      look="plain"
      autoFocus={asking === 'over'}
      onClick={() => setAsking('now')}
    >
      {t('throw')}
    </Button>
  );
}
