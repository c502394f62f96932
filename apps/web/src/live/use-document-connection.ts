'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { DocumentConnection, type ConnectionView, type DocumentAddress } from './document-connection';

const notYet: ConnectionView = {
  status: { kind: 'connecting' },
  isReadable: false,
  isKept: false,
  isAccessStale: false,
  hasWordsAside: false,
};

/** Opens a text for as long as the component is on the page. The connection is null for the first moment. */
export function useDocumentConnection({ syncUrl, documentId, personId, title, writes }: DocumentAddress): {
  connection: DocumentConnection | null;
  view: ConnectionView;
} {
  const [connection, setConnection] = useState<DocumentConnection | null>(null);
  useEffect(() => {
    let isGone = false;
    const opening = DocumentConnection.open({ syncUrl, documentId, personId, title, writes });
    void opening.then((opened) => {
      if (!isGone) setConnection(opened);
    });
    return () => {
      isGone = true;
      void opening.then((opened) => opened.close());
    };
  }, [syncUrl, documentId, personId, title, writes]);
  const view = useSyncExternalStore(
    connection?.subscribe ?? neverChanges,
    connection?.view ?? (() => notYet),
    () => notYet,
  );
  return { connection, view };
}

const neverChanges = () => () => undefined;
