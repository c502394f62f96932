'use client';

import { MessageSquare, MessageSquarePlus, Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';

interface Props {
  isWriting: boolean;
  openRemarks: number;
  /** The sheet with the comments, by its id. */
  sheetId: string;
  isSheetOpen: boolean;
  commentsButton: Ref<HTMLButtonElement>;
  onText: () => void;
  onComments: () => void;
  /** Null where this person may not comment. */
  onComment: (() => void) | null;
}

/** The bar at the foot of a narrow screen: to the text, to the comments, a new comment. */
export function DeskBar({
  isWriting,
  openRemarks,
  onText,
  onComments,
  onComment,
  sheetId,
  isSheetOpen,
  commentsButton,
}: Props) {
  const t = useTranslations('write');
  return (
    <div role="toolbar" aria-label={t('toolbar')} className="desk-bar">
      <button type="button" onClick={onText}>
        <Pencil aria-hidden className="size-5" />
        {isWriting ? t('barWrite') : t('barRead')}
      </button>
      {onComment ? (
        // The selection in the text must survive the tap.
        <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={onComment}>
          <MessageSquarePlus aria-hidden className="size-5" />
          {t('comment')}
        </button>
      ) : null}
      <button
        ref={commentsButton}
        type="button"
        aria-expanded={isSheetOpen}
        aria-controls={sheetId}
        onClick={onComments}
      >
        <MessageSquare aria-hidden className="size-5" />
        {t('barComments', { count: openRemarks })}
      </button>
    </div>
  );
}
