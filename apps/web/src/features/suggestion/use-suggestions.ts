'use client';

import type { DocumentId, SuggestedChange, SuggestionDecision, SuggestionId } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import {
  changeSupport,
  decideOnSuggestion,
  readSuggestions,
  sendSuggestions,
  takeBackSuggestion,
  type SuggestionsAnswer,
} from './desk-actions';

/** Null when it worked; otherwise the sentence to show. */
export type Complaint = string | null;

export interface Suggestions {
  all: ListedSuggestion[];
  refresh: () => Promise<Complaint>;
  send: (changes: SuggestedChange[], reason: string) => Promise<Complaint>;
  decide: (id: SuggestionId, decision: SuggestionDecision) => Promise<Complaint>;
  support: (id: SuggestionId, isGiven: boolean) => Promise<Complaint>;
  takeBack: (id: SuggestionId) => Promise<Complaint>;
}

/** The suggestions to a text on this page, and what can be done with them. */
export function useSuggestions(documentId: DocumentId, initial: ListedSuggestion[]): Suggestions {
  const t = useTranslations('suggesting');
  const [all, setAll] = useState(initial);
  const take = useCallback(
    async (act: Promise<SuggestionsAnswer>): Promise<Complaint> => {
      try {
        const { state, suggestions } = await act;
        if (suggestions) setAll(suggestions);
        return state.kind === 'refused' ? state.message : null;
      } catch {
        return t('notSent'); // the network is gone, or the server is: either way the words are still here
      }
    },
    [t],
  );
  return {
    all,
    refresh: useCallback(() => take(readSuggestions(documentId)), [take, documentId]),
    send: (changes, reason) => take(sendSuggestions(documentId, { changes, reason })),
    decide: (id, decision) => take(decideOnSuggestion(documentId, id, decision)),
    support: (id, isGiven) => take(changeSupport(documentId, id, isGiven)),
    takeBack: (id) => take(takeBackSuggestion(documentId, id)),
  };
}
