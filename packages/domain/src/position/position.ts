import { z } from 'zod';
import type { Author } from '../comment/comment.js';
import { idSchema, type DocumentId, type OrganisationId, type PositionId, type SuggestionId } from '../id.js';

/** What an organisation may say of a paragraph, from yes to no. */
export const stanceKinds = ['support', 'live-with', 'red-line'] as const;
export type StanceKind = (typeof stanceKinds)[number] | 'taken-back';

/** What an organisation says, with its stance, of the suggestions that would reword the paragraph (SPEC P7). */
export interface WordOnSuggestions {
  /** With these words it could sign; on a red line: they would lift it. */
  couldSign?: SuggestionId[];
  /** With these words it would not sign. */
  wouldNotSign?: SuggestionId[];
}

/** A stance; a red line says what would lift it, in words, by naming a suggestion, or both. */
export type Stance =
  | ({ kind: 'support' } & WordOnSuggestions)
  | ({ kind: 'live-with' } & WordOnSuggestions)
  | ({ kind: 'red-line'; lift: string | null } & WordOnSuggestions)
  | { kind: 'taken-back' };

/** Characters of what would lift a red line. */
export const longestLift = 1_000;

/** How many suggestions one position may speak of in each way. */
export const mostNamed = 50;

const namedSchema = z.array(idSchema('suggestion')).max(mostNamed).nullish();

export const newPositionSchema = z.strictObject({
  blockId: z.string().min(1).max(80),
  stance: z.enum([...stanceKinds, 'taken-back']),
  /** What would lift a red line. */
  lift: z.string().trim().max(longestLift).nullish(),
  /** Open suggestions on the paragraph with whose words the organisation could sign; they lift its red line. */
  couldSign: namedSchema,
  /** Those with whose words it would not. */
  wouldNotSign: namedSchema,
  /** The mark of the words it is about, as `readPositions` gave it with them. */
  seen: z.string().max(64),
  /**
   * The position of the organisation that the person saw, null for none: where it has another by now nothing is
   * written (SPEC P5). Left out by whoever means to speak in any case.
   */
  after: idSchema('position').nullish(),
});

/** One word of an organisation on a paragraph (SPEC P1, P5). */
export interface Position {
  id: PositionId;
  documentId: DocumentId;
  blockId: string;
  author: Author & { organisationId: OrganisationId };
  stance: Stance;
  /** The paragraph as it read. */
  words: string;
  /** The how-many-th of this organisation on this paragraph, from 1. */
  ordinal: number;
  at: Date;
  /** Since when its organisation is asked whether it still holds; null while its words stand. */
  doubtedAt: Date | null;
  /** Since when its paragraph was known to be gone as it was said; null for what was said of words that stood. */
  goneAt: Date | null;
}

/** A numbered paragraph as it reads now. */
export interface Paragraph {
  blockId: string;
  /** How people call it: `7`, or `Q2 3` in the answer to a question. */
  number: string;
  words: string;
}

/** A position and whether its words still stand (SPEC P4). */
export interface StandingPosition extends Position {
  standing: 'holds' | 'in-doubt' | 'gone';
}
