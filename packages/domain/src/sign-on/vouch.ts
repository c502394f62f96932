import { z } from 'zod';
import { evidenceSchema } from '../evidence.js';
import type { MembershipId, SignOnId } from '../id.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { Verification } from './verification.js';

/** Why a focal point answers for a sign-on: "I rang their office on Tuesday". */
export const vouchSchema = z.strictObject({
  note: evidenceSchema.min(1),
});

/** One word about a sign-on: that somebody answers for it, or that this is taken back. Never changed, never removed. */
export interface Vouch {
  signOnId: SignOnId;
  /** 1, 2, … for its sign-on; the last one holds. */
  position: number;
  kind: 'given' | 'taken-back';
  /** Empty where it was taken back. */
  note: string;
  by: MembershipId;
  at: Date;
}

/** The one that holds; null where nobody answers for the sign-on. `vouches` are those of one sign-on, oldest first. */
export function standingVouch(vouches: readonly Vouch[]): Vouch | null {
  const last = vouches.at(-1);
  return last?.kind === 'given' ? last : null;
}

/** A focal point answers for what nothing else speaks for (SPEC S18). */
export const mayVouch = ({ kind }: Verification): Result<null> =>
  kind === 'address' ? accepted(null) : refused('nothing_to_vouch');
