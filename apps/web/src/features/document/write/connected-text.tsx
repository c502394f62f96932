'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useArrival } from '@/live/use-arrival';
import { useConnectionView, useDocumentConnection } from '@/live/use-document-connection';
import { askForRemarks } from './early-remarks';
import { TextDesk } from './text-desk';
import type { WriteConfig } from './write-config';

/** How long a text that could be written in waits for its remarks, in milliseconds; it can be read meanwhile. */
const patience = 400;

interface Props {
  config: WriteConfig;
  /** Called once the text can be shown, so that the page's own copy of it can go. */
  onReadable: () => void;
}

/** A shared text, connected. Everything in this file and below is loaded on writing pages only. */
export function ConnectedText({ config, onReadable }: Props) {
  const connection = useDocumentConnection({
    syncUrl: config.syncUrl,
    documentId: config.documentId,
    personId: config.me.personId,
    title: config.title,
    writes: config.access === 'edit',
  });
  const remarks = askForRemarks(config);
  const areRemarksHere = useArrival(remarks.all, patience);
  const isReadable = useConnectionView(connection, (view) => view.isReadable) && areRemarksHere;
  const isAccessStale = useConnectionView(connection, (view) => view.isAccessStale);
  useEffect(() => {
    if (isReadable) onReadable();
  }, [isReadable, onReadable]);
  const router = useRouter();
  useEffect(() => {
    if (isAccessStale) router.refresh();
  }, [isAccessStale, router]);
  return connection && isReadable ? (
    <TextDesk config={config} remarks={remarks} connection={connection} />
  ) : null;
}
