'use client';

import type { Phase, Suggester } from '@undersigned/domain';
import { suggestionPlacesOf, type Editor } from '@undersigned/editor/react';
import type { ListedSuggestion } from '@undersigned/services';
import { memo, useCallback, type KeyboardEvent } from 'react';
import { focusThread, nearby, type InView } from '@/features/comment';
import type { Suggestions } from '../use-suggestions';
import { SuggestionCard } from './suggestion-card';

interface Props {
  editor: Editor;
  phase: Phase;
  suggester: Suggester;
  suggestions: Suggestions;
  waiting: ListedSuggestion[];
  inView: InView | null;
  activeId: string | null;
  onActivate: (id: string) => void;
}

/** The suggestions that wait, in the margin beside the words they would change. */
export const SuggestionCards = memo(function SuggestionCards(props: Props) {
  const { editor, waiting, inView, activeId, onActivate, ...rest } = props;
  const places = suggestionPlacesOf(editor.state);
  const rank = ({ id }: ListedSuggestion) => {
    const place = places.get(id);
    return typeof place === 'object' ? place.from : Number.MAX_SAFE_INTEGER;
  };
  const shown = nearby(
    waiting.toSorted((one, other) => rank(one) - rank(other)),
    ({ id }) => places.get(id),
    inView && { ...inView, end: editor.state.doc.content.size },
    activeId,
  );
  const onKey = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const card = event.currentTarget;
      const id = card.dataset.thread;
      if (event.target !== card || id === undefined) return;
      if (event.key === 'Escape') {
        const place = suggestionPlacesOf(editor.state).get(id);
        editor.commands.focus(typeof place === 'object' ? place.from : null);
      }
      const beside = event.key === 'ArrowDown' ? 'nextElementSibling' : 'previousElementSibling';
      const next = event.key === 'ArrowDown' || event.key === 'ArrowUp' ? card[beside] : null;
      if (!(next instanceof HTMLElement) || next.dataset.thread === undefined) return;
      event.preventDefault();
      focusThread(card.parentElement, next.dataset.thread);
    },
    [editor],
  );
  return shown.map((suggestion) => (
    <SuggestionCard
      key={suggestion.id}
      suggestion={suggestion}
      isActive={suggestion.id === activeId}
      onActivate={onActivate}
      onKeyDown={onKey}
      {...rest}
    />
  ));
});
