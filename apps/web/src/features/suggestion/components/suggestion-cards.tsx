'use client';

import type { Phase, Suggester } from '@undersigned/domain';
import type { Editor } from '@undersigned/editor/react';
import type { ListedSuggestion } from '@undersigned/services';
import { memo, useCallback, type KeyboardEvent } from 'react';
import { focusThread, nearby, type InView } from '@/features/comment';
import { blockOf, placeBeside } from '../place-beside';
import type { Suggestions } from '../use-suggestions';
import { SuggestionCard } from './suggestion-card';

interface Props {
  editor: Editor;
  phase: Phase;
  suggester: Suggester;
  suggestions: Suggestions;
  shown: ListedSuggestion[];
  inView: InView | null;
  activeId: string | null;
  onActivate: (id: string) => void;
}

/** Suggestions in the margin: beside the words they would change, or the paragraph they were about. */
export const SuggestionCards = memo(function SuggestionCards(props: Props) {
  const { editor, shown, inView, activeId, onActivate, ...rest } = props;
  const rank = (suggestion: ListedSuggestion) => {
    const place = placeBeside(editor.state, suggestion.id, blockOf(suggestion.change));
    return typeof place === 'object' ? place.from : Number.MAX_SAFE_INTEGER;
  };
  const near = nearby(
    shown.toSorted((one, other) => rank(one) - rank(other)),
    ({ id, change }) => placeBeside(editor.state, id, blockOf(change)),
    inView && { ...inView, end: editor.state.doc.content.size },
    activeId,
  );
  const onKey = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const card = event.currentTarget;
      const id = card.dataset.thread;
      if (event.target !== card || id === undefined) return;
      if (event.key === 'Escape') {
        const place = placeBeside(editor.state, id, card.dataset.block ?? '');
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
  return near.map((suggestion) => (
    <SuggestionCard
      key={suggestion.id}
      suggestion={suggestion}
      block={blockOf(suggestion.change)}
      isActive={suggestion.id === activeId}
      onActivate={onActivate}
      onKeyDown={onKey}
      {...rest}
    />
  ));
});
