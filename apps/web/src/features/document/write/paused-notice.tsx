'use client';

import type { Pause } from '@undersigned/protocol';
import { useTranslations } from 'next-intl';
import { Notice } from '@/ui/notice';

/**
 * Says that the server takes nothing into this text for a while, why, and what becomes of what one types. It goes
 * by itself. The sign beside the text says it aloud, so this need not.
 */
export function PausedNotice({ pause, mayGoOn }: { pause: Pause; mayGoOn: boolean }) {
  const t = useTranslations('write');
  return (
    <div className="mb-6" data-pause={pause}>
      <Notice tone="attention">
        <p className="font-semibold">{t('pause.title')}</p>
        <p>
          {t(`why.${pause}`)} {t(mayGoOn ? 'pause.goOn' : 'pause.held')}
        </p>
      </Notice>
    </div>
  );
}
