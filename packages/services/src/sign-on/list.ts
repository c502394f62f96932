import {
  counts,
  isPublicDecision,
  standingVouch,
  verificationOf,
  type Actor,
  type RoundId,
  type SignOn,
  type SignOnId,
  type Verification,
  type Vouch,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { mandatesBeside } from '../mandate/beside.js';
import { namesOf } from '../membership/names-of.js';
import { requireRound } from '../round/require-round.js';

/** A sign-on as its reader may see it: addresses and private decisions are focal points' business. */
export interface ListedSignOn extends Omit<SignOn, 'signatory' | 'organisationKey'> {
  signatory: { name: string; title: string; email: string | null };
  /** What speaks for it; null for everybody but focal points. */
  verification: Verification | null;
  /** Where the second person is written to; null for everybody but focal points and their own organisation. */
  secondEmail: string | null;
  /** Which focal point answers for it, and why; null for everybody but focal points. */
  vouch: { name: string; note: string; at: Date } | null;
  /** Who entered it, by name; null for those who signed themselves. */
  recordedByName: string | null;
}

/**
 * The sign-ons of a round, newest first. Focal points see all of them with addresses; members see what counts
 * and is public in the coalition, without those who asked not to be printed, and everything of their own organisation. Throws `Refused` not_found.
 */
export async function listSignOns(ctx: Context, actor: Actor, roundId: RoundId): Promise<ListedSignOn[]> {
  const { round, document } = await requireRound(ctx.db.read, actor, roundId);
  const signOns = await ctx.db.read.signOn.ofRound(roundId);
  const seesAll = actor.kind === 'system' || actor.role === 'focal-point';
  const vouches = seesAll ? await standingVouches(ctx, roundId) : new Map<SignOnId, Vouch>();
  const names = await namesOf(ctx.db.read, [
    ...signOns.map(({ recordedBy }) => recordedBy),
    ...[...vouches.values()].map(({ by }) => by),
  ]);
  const mandateBeside = seesAll ? await mandatesBeside(ctx.db.read, document.coalitionId, round) : () => null;
  const entries = seesAll ? await ctx.db.read.organisation.ofCoalition(document.coalitionId) : [];
  const entriesById = new Map(entries.map((entry) => [entry.id, entry]));
  const entryOf = ({ organisationId }: Pick<SignOn, 'organisationId'>) =>
    (organisationId && entriesById.get(organisationId)) || null;
  return signOns
    .filter((signOn) => seesAll || isShownTo(actor, signOn))
    .map(({ organisationKey: _key, ...signOn }) => ({
      ...signOn,
      signatory: { ...signOn.signatory, email: seesAll ? signOn.signatory.email : null },
      evidence: seesAll ? signOn.evidence : null,
      secondEmail: seesAll || isOwn(actor, signOn) ? signOn.secondEmail : null,
      verification: seesAll
        ? verificationOf(signOn, entryOf(signOn), vouches.get(signOn.id), mandateBeside(signOn))
        : null,
      vouch: told(vouches.get(signOn.id), names),
      recordedByName: signOn.recordedBy ? (names.get(signOn.recordedBy) ?? null) : null,
    }))
    .reverse();
}

const isOwn = (actor: Actor, { organisationId }: Pick<SignOn, 'organisationId'>): boolean =>
  actor.kind === 'member' && actor.organisationId !== null && actor.organisationId === organisationId;

function isShownTo(actor: Actor, signOn: SignOn): boolean {
  return isOwn(actor, signOn) || (counts(signOn) && isPublicDecision(signOn) && signOn.listing === 'listed');
}

/** What holds for each sign-on of a round. */
async function standingVouches(ctx: Context, roundId: RoundId): Promise<Map<SignOnId, Vouch>> {
  const standing = new Map<SignOnId, Vouch>();
  for (const vouch of await ctx.db.read.vouch.ofRound(roundId)) {
    if (standingVouch([vouch])) standing.set(vouch.signOnId, vouch);
    else standing.delete(vouch.signOnId);
  }
  return standing;
}

const told = (vouch: Vouch | undefined, names: ReadonlyMap<string, string>): ListedSignOn['vouch'] =>
  vouch ? { name: names.get(vouch.by) ?? '', note: vouch.note, at: vouch.at } : null;
