'use client';

import { awaitsDecision } from '@undersigned/domain';
import type { Editor, SuggestionMark } from '@undersigned/editor/react';
import type { ListedSuggestion } from '@undersigned/services';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo } from 'react';
import { useSignature } from '@/features/comment';
import { tintOf } from '@/ui/tint';

/** Draws the suggestions that wait into the text, and gives them. */
export function useSuggestionMarks(
  editor: Editor,
  all: ListedSuggestion[],
  activeId: string | null,
): ListedSuggestion[] {
  const t = useTranslations('suggesting');
  const signature = useSignature();
  const waiting = useMemo(() => all.filter(({ state }) => awaitsDecision(state)), [all]);
  useEffect(() => {
    const marks = waiting.map(({ id, change, author }): SuggestionMark => ({
      id,
      change,
      tint: tintOf(author.organisationId),
      label: t('by', { name: signature(author) }),
      isActive: id === activeId,
    }));
    editor.commands.setSuggestionMarks(marks);
  }, [editor, waiting, activeId, signature, t]);
  return waiting;
}
