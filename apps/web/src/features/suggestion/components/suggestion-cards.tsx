'use client';

import type { Phase, SuggestedChange, Suggester } from '@undersigned/domain';
import { suggestionPlacesOf, type Editor } from '@undersigned/editor/react';
import type { ListedSuggestion } from '@undersigned/services';
import { memo, useCallback, type KeyboardEvent } from 'react';
import { blockPlacesOf, focusThread, nearby, type InView } from '@/features/comment';
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
    const place = placeOf(editor, suggestion.id, blockOf(suggestion.change));
    return typeof place === 'object' ? place.from : Number.MAX_SAFE_INTEGER;
  };
  const near = nearby(
    shown.toSorted((one, other) => rank(one) - rank(other)),
    ({ id, change }) => placeOf(editor, id, blockOf(change)),
    inView && { ...inView, end: editor.state.doc.content.size },
    activeId,
  );
  const onKey = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const card = event.currentTarget;
      const id = card.dataset.thread;
      if (event.target !== card || id === undefined) return;
      if (event.key === 'Escape') {
        const place = placeOf(editor, id, card.dataset.block ?? '');
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

const placeOf = ({ state }: Editor, id: string, block: string) =>
  suggestionPlacesOf(state).get(id) ?? blockPlacesOf(state).get(block);

/** The block a change is about, or behind which it puts others; empty at the beginning of the text. */
function blockOf(change: SuggestedChange): string {
  switch (change.kind) {
    case 'words':
      return change.blockId;
    case 'blocks-added':
      return change.after ?? '';
    case 'blocks-removed':
      return change.blockIds[0] ?? '';
  }
}
