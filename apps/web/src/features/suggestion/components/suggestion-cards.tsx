'use client';

import type { Phase, Suggester } from '@undersigned/domain';
import type { Editor } from '@undersigned/editor/react';
import type { ListedSuggestion } from '@undersigned/services';
import { memo } from 'react';
import { nearby, type InView } from '@/features/comment';
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
  return near.map((suggestion) => (
    <SuggestionCard
      key={suggestion.id}
      suggestion={suggestion}
      block={blockOf(suggestion.change)}
      isActive={suggestion.id === activeId}
      onActivate={onActivate}
      {...rest}
    />
  ));
});
