'use client';

import { awaitsDecision } from '@undersigned/domain';
import type { Editor, SuggestionMark } from '@undersigned/editor/react';
import type { ListedSuggestion } from '@undersigned/services';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo } from 'react';
import { useSignature } from '@/features/comment';
import { tintOf } from '@/ui/tint';

/** Draws the suggestions that wait into the text. */
export function useSuggestionMarks(editor: Editor, all: ListedSuggestion[], activeId: string | null): void {
  const marksOf = useMarks();
  const waiting = useMemo(() => waitingOf(all), [all]);
  useEffect(() => {
    editor.commands.setSuggestionMarks(marksOf(waiting, activeId));
  }, [editor, waiting, activeId, marksOf]);
}

/** Those that are shown in the text. */
export const waitingOf = (all: readonly ListedSuggestion[]): ListedSuggestion[] =>
  all.filter(({ state }) => awaitsDecision(state));

/** Gives what makes marks for the editor of suggestions. */
export function useMarks() {
  const t = useTranslations('suggesting');
  const signature = useSignature();
  return useCallback(
    (shown: readonly ListedSuggestion[], activeId: string | null): SuggestionMark[] =>
      shown.map(({ id, change, author }) => ({
        id,
        change,
        tint: tintOf(author.organisationId),
        label: t('by', { name: signature(author) }),
        isActive: id === activeId,
      })),
    [t, signature],
  );
}
