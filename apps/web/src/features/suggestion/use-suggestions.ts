'use client';

import type { DocumentId, SuggestedChange, SuggestionDecision, SuggestionId } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Early } from '@/live/early';
import { useDeskList, type Complaint } from '@/live/use-desk-list';
import { changeSupport, decideOnSuggestion, sendSuggestions, takeBackSuggestion } from './desk-actions';

export interface Suggestions {
  all: ListedSuggestion[];
  refresh: () => void;
  /** Reads them again if they could not be read last time. */
  catchUp: () => void;
  send: (changes: SuggestedChange[], reason: string) => Promise<Complaint>;
  decide: (id: SuggestionId, decision: SuggestionDecision) => Promise<Complaint>;
  support: (id: SuggestionId, isGiven: boolean) => Promise<Complaint>;
  takeBack: (id: SuggestionId) => Promise<Complaint>;
}

/** The suggestions to a text on this page, and what can be done with them; `say` is told what was. */
export function useSuggestions(
  documentId: DocumentId,
  first: Early<ListedSuggestion[]>,
  say: (words: string) => void,
): Suggestions {
  const t = useTranslations('suggesting');
  const list = useDeskList({ documentId, name: 'suggestions', first, notSent: t('notSent'), say });
  const { items: all, take, refresh, catchUp } = list;
  // The same object while the suggestions are the same, for the cards.
  return useMemo(
    () => ({
      all,
      refresh,
      catchUp,
      send: (changes, reason) => take(sendSuggestions(documentId, { changes, reason })),
      decide: (id, decision) =>
        take(decideOnSuggestion(documentId, id, decision), t(`done.${decision.kind}`)),
      support: (id, isGiven) =>
        take(changeSupport(documentId, id, isGiven), t(isGiven ? 'done.supported' : 'done.supportEnded')),
      takeBack: (id) => take(takeBackSuggestion(documentId, id), t('done.takenBack')),
    }),
    [all, take, refresh, catchUp, documentId, t],
  );
}
