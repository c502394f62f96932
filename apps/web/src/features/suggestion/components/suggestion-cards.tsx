'use client';

import type { Phase, Suggester } from '@undersigned/domain';
import { suggestionPlacesOf, type Editor } from '@undersigned/editor/react';
import type { ListedSuggestion } from '@undersigned/services';
import type { KeyboardEvent } from 'react';
import { focusThread } from '@/features/comment';
import { useNearby } from '../use-nearby';
import type { Suggestions } from '../use-suggestions';
import { SuggestionCard } from './suggestion-card';

interface Props {
  editor: Editor;
  phase: Phase;
  suggester: Suggester;
  suggestions: Suggestions;
  waiting: ListedSuggestion[];
  activeId: string | null;
  onActivate: (id: string) => void;
}

/** The suggestions that wait, in the margin beside the words they would change. */
export function SuggestionCards({ editor, waiting, activeId, onActivate, ...rest }: Props) {
  const nearby = useNearby(editor, waiting, activeId);
  const onKey = (at: number) => (event: KeyboardEvent<HTMLElement>) => {
    const id = nearby[at]?.id;
    if (event.target !== event.currentTarget || id === undefined) return;
    if (event.key === 'Escape') {
      const place = suggestionPlacesOf(editor.state).get(id);
      editor.commands.focus(typeof place === 'object' ? place.from : null);
    }
    const next = event.key === 'ArrowDown' ? nearby[at + 1] : event.key === 'ArrowUp' ? nearby[at - 1] : null;
    if (!next) return;
    event.preventDefault();
    focusThread(event.currentTarget.parentElement, next.id);
  };
  return nearby.map((suggestion, at) => (
    <SuggestionCard
      key={suggestion.id}
      suggestion={suggestion}
      isActive={suggestion.id === activeId}
      onActivate={() => onActivate(suggestion.id)}
      onKeyDown={onKey(at)}
      {...rest}
    />
  ));
}
