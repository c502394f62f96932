'use client';

import type { DocumentId } from '@undersigned/domain';
import type { Editor } from '@undersigned/editor/react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { readTallies, type ParagraphTally } from './actions';

/**
 * Shows beside each paragraph of an open text how many organisations say what of it; null for whom it is not told.
 * Gives what reads it again, for when the log speaks of a position.
 */
export function usePositionStrips(editor: Editor, documentId: DocumentId | null): () => void {
  const t = useTranslations('position.strip');
  const [tallies, setTallies] = useState<ParagraphTally[]>([]);
  const refresh = useCallback(() => {
    if (documentId === null) return;
    readTallies(documentId).then(setTallies, () => undefined); // the strip is left as it was; the page of positions says why
  }, [documentId]);
  useEffect(refresh, [refresh]);
  useEffect(() => {
    editor.commands.setStrips(
      tallies.map(({ blockId, number, tally: { support, liveWith, redLine } }) => ({
        blockId,
        href: `/t/${documentId}/positions#${blockId}`,
        label: t('label', { number, support, liveWith, redLine }),
        counts: [
          { look: 'support', text: `✓${support}`, count: support },
          { look: 'live-with', text: `~${liveWith}`, count: liveWith },
          { look: 'red-line', text: `✕${redLine}`, count: redLine },
        ].filter(({ count }) => count > 0),
      })),
    );
  }, [editor, tallies, documentId, t]);
  return refresh;
}
