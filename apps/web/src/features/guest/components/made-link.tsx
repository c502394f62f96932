'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { CopyButton } from '@/ui/copy-button';
import { Notice } from '@/ui/notice';

interface Props {
  url: string;
  label: string;
  mailedTo: string | null;
}

/** A link just made. Only its hash is kept, so this is the one place where it is ever shown. */
export function MadeLink({ url, label, mailedTo }: Props) {
  const t = useTranslations('guest.make');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="status">
      <Notice tone="settled">
        <p className="font-semibold">{t('made', { label })}</p>
        <p>{mailedTo ? t('mailed', { email: mailedTo }) : t('handOver')}</p>
        <p className="break-all font-mono text-sm">{url}</p>
        <p>
          <CopyButton text={url} label={t('copy')} doneLabel={t('copied')} />
        </p>
        <p className="text-sm">{t('once')}</p>
      </Notice>
    </div>
  );
}
