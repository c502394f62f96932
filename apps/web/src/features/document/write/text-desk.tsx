'use client';

import { directionOf } from '@undersigned/domain';
import { useTextEditor, type CaretOwner } from '@undersigned/editor/react';
import { tintOf } from '@undersigned/protocol';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { ConnectionView, DocumentConnection } from '@/live/document-connection';
import { Desk } from './desk';
import type { WriteConfig } from './write-config';

interface Props {
  config: WriteConfig;
  connection: DocumentConnection;
  view: ConnectionView;
}

/** The editor of a text that can be shown. Mount it anew when the right to write changes. */
export function TextDesk({ config, connection, view }: Props) {
  const t = useTranslations('write');
  const me = useMemo<CaretOwner>(
    () => ({
      name: config.me.name,
      organisation: config.me.organisation,
      tint: tintOf(config.me.organisationId),
    }),
    [config.me],
  );
  const [picked, setPicked] = useState<string | null>(threadInAddress);
  const writes = config.access === 'edit';
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
    onPickHighlight: setPicked,
  });
  if (!editor) return null;
  return (
    <Desk
      editor={editor}
      config={config}
      view={view}
      awareness={connection.awareness}
      ydoc={connection.ydoc}
      me={me}
      activeId={picked}
      onActivate={setPicked}
    />
  );
}

/** `/t/<id>#cmt_…` leads to a thread. */
function threadInAddress(): string | null {
  const id = window.location.hash.slice(1);
  return id.startsWith('cmt_') ? id : null;
}
