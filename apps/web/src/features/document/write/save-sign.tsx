'use client';

import clsx from 'clsx';
import {
  Circle,
  CircleCheck,
  CircleDashed,
  CloudOff,
  OctagonX,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DocumentConnection } from '@/live/document-connection';
import { pauseIn, type SaveStatus } from '@/live/save-state';
import { useConnectionView } from '@/live/use-document-connection';

const signs: Record<SaveStatus['kind'], { icon: LucideIcon; look: string }> = {
  connecting: { icon: CircleDashed, look: 'text-muted' },
  live: { icon: Circle, look: 'text-muted' },
  saving: { icon: CircleDashed, look: 'text-muted' },
  saved: { icon: CircleCheck, look: 'text-settled' },
  unsaved: { icon: TriangleAlert, look: 'text-attention' },
  paused: { icon: TriangleAlert, look: 'text-attention' },
  offline: { icon: CloudOff, look: 'text-attention' },
  refused: { icon: OctagonX, look: 'text-refused' },
};

/** The dot: green exactly when everything typed here is on the server's disk. Shape and words say the same. */
export function SaveSign({ connection, writes }: { connection: DocumentConnection; writes: boolean }) {
  const t = useTranslations('write');
  const { status, isKept } = useConnectionView(connection, (view) => view);
  const { icon: Icon, look } = signs[status.kind];
  const words = t(`status.${wordsFor(status, isKept, writes)}`);
  // Of a pause the notice over the text tells writers more.
  const isToldAbove = writes && pauseIn(status) !== null;
  const why = 'reason' in status && status.reason !== null && !isToldAbove ? t(`why.${status.reason}`) : null;
  const hadTrouble = useHadTrouble(status);
  return (
    <p className="flex items-center gap-1.5 text-sm" data-save={status.kind}>
      <Icon aria-hidden className={clsx('size-4 shrink-0', look)} />
      <span className={status.kind === 'saved' || status.kind === 'live' ? 'text-muted' : 'font-medium'}>
        {words}
        {why && status.kind !== 'refused' ? ` ${why}` : null}
      </span>
      <span role="status" className="sr-only">
        {isTrouble(status) ? words : hadTrouble ? t('status.savedAgain') : ''}
      </span>
    </p>
  );
}

function wordsFor({ kind }: SaveStatus, isKept: boolean, writes: boolean) {
  if (!writes && kind === 'saved') return 'reading';
  if (!writes && kind === 'offline') return 'offlineReading';
  if (!writes && kind === 'paused') return 'reading';
  if (kind === 'paused') return isKept ? 'paused' : 'pausedNotKept';
  if (kind === 'unsaved') return isKept ? 'unsaved' : 'unsavedNotKept';
  if (kind === 'offline') return isKept ? 'offline' : 'offlineNotKept';
  return kind;
}

const troubles: readonly SaveStatus['kind'][] = ['unsaved', 'paused', 'offline', 'refused'];
const isTrouble = ({ kind }: SaveStatus) => troubles.includes(kind);

/**
 * Whether everything is saved again after trouble. Only trouble and its end are said aloud: every "saving"
 * between two words would be noise.
 */
function useHadTrouble(status: SaveStatus): boolean {
  const [story, setStory] = useState<'quiet' | 'trouble' | 'over'>('quiet');
  const next = isTrouble(status)
    ? 'trouble'
    : story === 'trouble' && status.kind === 'saved'
      ? 'over'
      : story;
  if (next !== story) setStory(next);
  return next === 'over';
}
