'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useCallback, useState, type ReactNode } from 'react';
import { askForRemarks } from './early-remarks';
import type { WriteConfig } from './write-config';
import '@/ui/prose.css';
import './write.css';

const loadConnectedText = () => import('./connected-text').then((module) => module.ConnectedText);
// Begun when this file is read, not when the screen is drawn: the page is there, and the editor will be wanted.
if (typeof window !== 'undefined') void loadConnectedText().catch(() => undefined);
const ConnectedText = dynamic(loadConnectedText, { ssr: false });

interface Props {
  config: WriteConfig;
  /** The text as the server read it: what is there before, and without, the editor. */
  children: ReactNode;
}

/** A text to write in. It can be read from the first moment; the editor takes its place when it is ready. */
export function WriteScreen({ config, children }: Props) {
  const t = useTranslations('write');
  // Another right means another connection and another editor.
  const version = `${config.access}:${config.phase}`;
  const [readableVersion, setReadable] = useState<string | null>(null);
  // On their way while the editor is loaded, which asks for the same.
  if (typeof window !== 'undefined') askForRemarks(config);
  const onReadable = useCallback(() => setReadable(version), [version]);
  return (
    <>
      {readableVersion === version ? null : (
        <div className="write-desk" data-part={config.portal ? 'answer' : 'text'}>
          <p className="write-line text-sm text-muted">{t('preparing')}</p>
          <div className="write-text prose">{children}</div>
        </div>
      )}
      <ConnectedText key={version} config={config} onReadable={onReadable} />
    </>
  );
}
