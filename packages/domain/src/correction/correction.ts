import { z } from 'zod';
import type { CorrectionId, EditionId, MembershipId, PersonId, RoundId } from '../id.js';

/**
 * editorial: the sense stays, and who has signed has signed this too. material: something else is said, and who
 * has signed is asked again.
 */
export const changeClasses = ['editorial', 'material'] as const;
export type ChangeClass = (typeof changeClasses)[number];

/** Where in the text a passage stands; `number` is the one people say, of a paragraph or a question, if it has one. */
export interface PassagePlace {
  kind: 'title' | 'language' | 'heading' | 'paragraph' | 'question' | 'other';
  number: string | null;
}

/** One place in which two editions differ. */
export type Passage = { number: number; place: PassagePlace } & (
  | { kind: 'changed'; before: string; after: string }
  /** The words are the same; their marks, a link or the list they stand in is not. */
  | { kind: 'formatting'; before: string; after: string }
  | { kind: 'added'; after: string }
  | { kind: 'removed'; before: string }
);

/** What one focal point takes a passage for. */
export interface PassageClass {
  passage: number;
  personId: PersonId;
  membershipId: MembershipId;
  class: ChangeClass;
  at: Date;
}

/**
 * A change of a text that is being signed, as SPEC.md tells it. writing: the focal points change the words.
 * classing: the new edition is frozen, and what was changed is being weighed. applied: the new edition is the one
 * that is signed. dropped: nothing came of it.
 */
export type CorrectionState =
  | { kind: 'writing' }
  | { kind: 'classing'; toEditionId: EditionId; passages: Passage[] }
  | { kind: 'applied'; toEditionId: EditionId; passages: Passage[]; class: ChangeClass; at: Date }
  | { kind: 'dropped'; at: Date };

export interface Correction {
  id: CorrectionId;
  roundId: RoundId;
  fromEditionId: EditionId;
  startedBy: MembershipId | null;
  startedAt: Date;
  state: CorrectionState;
}

export const passageClassSchema = z.strictObject({
  passage: z.number().int().min(1),
  class: z.enum(changeClasses),
});
