import type { Acceptance } from '@undersigned/domain';
import { plainWordsOf } from '@undersigned/editor/schema';
import type { ListedSuggestion } from '@undersigned/services';

type Waiting = Pick<ListedSuggestion, 'state'>;

/** How one that is open again was accepted, before that could not be written. */
export const acceptedBefore = ({ state }: Waiting): Acceptance | null =>
  (state.kind === 'open' && state.before) || null;

/** The drafter's own words in it; null where there were none, or none that can be typed. */
export const ownWords = ({ wording, instead }: Acceptance): string | null =>
  wording?.words ?? (instead && plainWordsOf(instead));

/** What was accepted in place of this one's words alone. */
export function earlierOtherWords(suggestion: Waiting): string | null {
  const before = acceptedBefore(suggestion);
  return before && !before.wording ? ownWords(before) : null;
}

/** What the form for these paragraphs begins with: the wording of them that was accepted, and what was said to it. */
export function earlierMerge(
  suggestions: readonly Waiting[],
  blockIds: readonly string[],
): { words: string | null; reason: string | null } {
  const all = suggestions.flatMap((each) => acceptedBefore(each) ?? []);
  const merged = all.find(({ wording }) => wording?.blockIds.join(' ') === blockIds.join(' '));
  const reason = merged?.reason ?? all.find((each) => each.reason !== null)?.reason ?? null;
  return { words: merged?.wording?.words ?? null, reason };
}
