'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';

/** Throws away what was not sent, after a question. */
export function ThrowAway({ onThrow }: { onThrow: () => void }) {
  const t = useTranslations('suggesting');
  const [isAsked, setAsked] = useState(false);
  return isAsked ? (
    <>
      <Button size="small" look="danger" autoFocus onClick={onThrow}>
        {t('throwSure')}
      </Button>
      <Button size="small" look="plain" onClick={() => setAsked(false)}>
        {t('keep')}
      </Button>
    </>
  ) : (
    <Button size="small" look="plain" onClick={() => setAsked(true)}>
      {t('throw')}
    </Button>
  );
}
