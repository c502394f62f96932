'use client';

import { directionOf } from '@undersigned/domain';
import { useTextEditor, type CaretOwner } from '@undersigned/editor/react';
import { tintOf } from '@undersigned/protocol';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { highlightsOf, threadsShownFirst } from '@/features/comment';
import { useMarks, waitingOf } from '@/features/suggestion';
import type { DocumentConnection } from '@/live/document-connection';
import { Desk, type Picked } from './desk';
import type { EarlyRemarks } from './early-remarks';
import { threadInAddress } from './use-thread-in-address';
import type { WriteConfig } from './write-config';

interface Props {
  config: WriteConfig;
  remarks: EarlyRemarks;
  connection: DocumentConnection;
}

/** The editor of a text that can be shown. Mount it anew when the right to write changes. */
export function TextDesk({ config, remarks, connection }: Props) {
  const t = useTranslations('write');
  const me = useMemo<CaretOwner>(
    () => ({
      name: config.me.name,
      organisation: config.me.organisation,
      tint: tintOf(config.me.organisationId),
    }),
    [config.me],
  );
  const [picked, setPicked] = useState<Picked>(() => ({ id: threadInAddress(), times: 0 }));
  const pick = useCallback((id: string) => setPicked(({ times }) => ({ id, times: times + 1 })), []);
  const activate = useCallback((id: string | null) => {
    setPicked((before) => (before.id === id ? before : { ...before, id }));
  }, []);
  const writes = config.access === 'edit';
  const marksOf = useMarks();
  const editor = useTextEditor({
    ydoc: connection.ydoc,
    awareness: connection.awareness,
    field: config.field,
    writes,
    me,
    label: t(config.portal ? 'answer' : 'text', { title: config.title }),
    placeholder: t(writes ? 'placeholder' : 'placeholderReading'),
    language: config.language,
    direction: directionOf(config.language),
    onPickHighlight: pick,
    // Those that have come by now are drawn with the text, and not over it.
    highlights: () => highlightsOf(threadsShownFirst(remarks.comments.now ?? [], picked.id), picked.id),
    suggestionMarks: () => marksOf(waitingOf(remarks.suggestions.now ?? []), picked.id),
  });
  if (!editor) return null;
  return (
    <Desk
      editor={editor}
      config={config}
      remarks={remarks}
      connection={connection}
      me={me}
      picked={picked}
      onPick={pick}
      onActivate={activate}
    />
  );
}
