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

/** Opens a text for as long as the component is on the page. Null for the first moment. */
export function useDocumentConnection({
  syncUrl,
  documentId,
  personId,
  title,
  writes,
}: DocumentAddress): DocumentConnection | null {
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
  return connection;
}

/**
 * What `read` gives of a connection now, and again when that is something else. It changes at every key: a screen
 * that reads more than it shows is drawn in vain. `read` gives a plain value or a part of the view.
 */
export function useConnectionView<T>(
  connection: DocumentConnection | null,
  read: (view: ConnectionView) => T,
): T {
  return useSyncExternalStore(
    connection?.subscribe ?? neverChanges,
    () => read(connection?.view() ?? notYet),
    () => read(notYet),
  );
}

const neverChanges = () => () => undefined;
