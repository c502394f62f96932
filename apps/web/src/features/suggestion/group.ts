import { awaitsDecision } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';

/** Suggestions as the review page shows them: those that wait, each with what it collides with, and those that do not. */
export interface GroupedSuggestions {
  waiting: ListedSuggestion[][];
  decided: ListedSuggestion[];
}

/** Keeps the order they come in; a group stands where its first one does. */
export function groupSuggestions(suggestions: ListedSuggestion[]): GroupedSuggestions {
  const waiting: ListedSuggestion[][] = [];
  for (const suggestion of suggestions.filter(({ state }) => awaitsDecision(state))) {
    const group = waiting.find((each) => each.some(({ id }) => suggestion.collidesWith.includes(id)));
    if (group) group.push(suggestion);
    else waiting.push([suggestion]);
  }
  return { waiting, decided: suggestions.filter(({ state }) => !awaitsDecision(state)).toReversed() };
}
