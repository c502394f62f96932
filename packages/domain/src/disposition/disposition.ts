import type { Author } from '../comment/comment.js';
import type { Outcome } from '../comment/outcome.js';
import type { CommentId, ReplyId, SuggestionId } from '../id.js';
import type { SuggestionState } from '../suggestion/suggestion.js';

/** Where a remark stands in the text as it is now. */
export interface RemarkPlace {
  /** Which question of a response; null in other texts. */
  question: string | null;
  spot: RemarkSpot;
}

/** By the numbers in the margin, points as `8.1`. `unnumbered`: in a heading, or in words that are there no more. */
export type RemarkSpot =
  | { kind: 'whole' }
  | { kind: 'beginning' }
  | { kind: 'in' | 'behind'; paragraph: string }
  | { kind: 'unnumbered' };

/** What became of a remark; of a suggestion also that it was taken in other words, or that its author took it back. */
export const remarkOutcomes = [
  'accepted',
  'reworded',
  'partly',
  'rejected',
  'meeting',
  'settled',
  'withdrawn',
] as const;
export type RemarkOutcome = Outcome | 'reworded' | 'withdrawn';

export interface RemarkDecision {
  outcome: RemarkOutcome;
  by: Author;
  at: Date;
  reason: string | null;
}

interface Said {
  /** In the order in which the remarks came, from 1. */
  number: number;
  author: Author;
  at: Date;
  place: RemarkPlace;
  /** Null while it is open. */
  decision: RemarkDecision | null;
}

export interface CommentRemark extends Said {
  kind: 'comment';
  id: CommentId;
  /** What it is about; null for the whole text. */
  words: string | null;
  body: string;
  /** What was answered in its thread, in its order: part of the remark, with no outcome of their own. */
  answers: RemarkAnswer[];
}

export interface RemarkAnswer {
  id: ReplyId;
  author: Author;
  at: Date;
  body: string;
}

/** Some words of a change, with what stands around them. */
export interface ChangedWords {
  kind: 'same' | 'gone' | 'come';
  text: string;
}

export interface SuggestionRemark extends Said {
  kind: 'suggestion';
  id: SuggestionId;
  /** As it was proposed. */
  change: ChangedWords[];
  /** The words in which it was taken; null unless they are others. */
  instead: ChangedWords[] | null;
  reason: string | null;
}

/** One line of the reply to everybody who remarked on a text: what was said, and what became of it. */
export type Remark = CommentRemark | SuggestionRemark;

/** What the reply says of a suggestion in this state. Written into the text or on its way there is one to its author. */
export function decisionOn(state: SuggestionState): RemarkDecision | null {
  if (state.kind === 'open') return null;
  const { by, at, reason } = state;
  return { outcome: outcomeOf(state), by, at, reason };
}

function outcomeOf(state: Exclude<SuggestionState, { kind: 'open' }>): RemarkOutcome {
  switch (state.kind) {
    case 'accepted':
      return state.instead ? 'reworded' : 'accepted';
    case 'applied':
      return 'accepted';
    case 'merged':
      return 'reworded';
    case 'rejected':
    case 'meeting':
    case 'withdrawn':
      return state.kind;
  }
}
