'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useDocumentConnection } from '@/live/use-document-connection';
import { TextDesk } from './text-desk';
import type { WriteConfig } from './write-config';

interface Props {
  config: WriteConfig;
  /** Called once the text can be shown, so that the page's own copy of it can go. */
  onReadable: () => void;
}

/** A shared text, connected. Everything in this file and below is loaded on writing pages only. */
export function ConnectedText({ config, onReadable }: Props) {
  const { connection, view } = useDocumentConnection({
    syncUrl: config.syncUrl,
    documentId: config.documentId,
    personId: config.me.personId,
    title: config.title,
    writes: config.access === 'edit',
  });
  useEffect(() => {
    if (view.isReadable) onReadable();
  }, [view.isReadable, onReadable]);
  const router = useRouter();
  useEffect(() => {
    if (view.isAccessStale) router.refresh();
  }, [view.isAccessStale, router]);
  return connection && view.isReadable ? (
    <TextDesk config={config} connection={connection} view={view} />
  ) : null;
}
