import {
  summarise,
  type Actor,
  type Document,
  type DocumentId,
  type Edition,
  type Round,
  type RoundId,
  type SignOnSummary,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { Refused } from '../refusal/refused.js';
import { requireRound } from './require-round.js';

export interface RoundSummary {
  round: Round;
  edition: Edition;
  document: Document;
  counts: SignOnSummary;
  signPageUrl: string;
  publicPageUrl: string;
}

/** A round with its counts. For those who may see its text. Throws `Refused` not_found. */
export async function roundSummary(ctx: Context, actor: Actor, roundId: RoundId): Promise<RoundSummary> {
  const { round, document } = await requireRound(ctx.db.read, actor, roundId);
  const edition = await ctx.db.read.edition.byId(round.editionId);
  if (!edition) throw Refused.because('not_found');
  const signOns = await ctx.db.read.signOn.ofRound(roundId);
  return {
    round,
    edition,
    document,
    counts: forEyesOf(actor, summarise(signOns)),
    signPageUrl: signPageUrl(ctx, round),
    publicPageUrl: publicPageUrl(ctx, round),
  };
}

/** The rounds of a text, newest first. For those who may see it. Throws `Refused` not_found. */
export async function listRounds(ctx: Context, actor: Actor, documentId: DocumentId): Promise<Round[]> {
  await requireAccess(ctx.db.read, actor, documentId, 'view');
  return ctx.db.read.round.ofDocument(documentId);
}

/** Where organisations read the text and sign it. */
export const signPageUrl = (ctx: Context, round: Pick<Round, 'slug'>): string =>
  `${ctx.baseUrl}/s/${round.slug}`;

/** Where the published text stands with its list. */
export const publicPageUrl = (ctx: Context, round: Pick<Round, 'slug'>): string =>
  `${ctx.baseUrl}/p/${round.slug}`;

/** Who declined or objects is the focal points' to know, and so is how many (domain SPEC S3). */
function forEyesOf(actor: Actor, counts: SignOnSummary): SignOnSummary {
  if (actor.kind === 'system' || actor.role === 'focal-point') return counts;
  return { ...counts, byDecision: { ...counts.byDecision, decline: 0, object: 0 } };
}
