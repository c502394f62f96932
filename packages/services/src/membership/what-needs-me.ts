import type { Stores } from '@undersigned/db';
import {
  audiencesFor,
  isBeforeFreezing,
  isOpen,
  needsOf,
  newestPositions,
  organisationKey,
  type DocumentId,
  type MemberActor,
  type Need,
  type Round,
  type TextOfMember,
  waitsFor,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { listTexts, type TextLine } from '../document/list-texts.js';

/** What waits for the actor in their coalition, the nearest date first. The rule is `needsOf`. */
export async function whatNeedsMe(ctx: Context, actor: MemberActor): Promise<Need[]> {
  const lines = await listTexts(ctx, actor);
  const coalition = await ctx.db.read.coalition.byId(actor.coalitionId);
  const threads = await threadsWaiting(ctx.db.read, actor, lines);
  const doubted = await positionsDoubted(ctx.db.read, actor, lines);
  const answered = await answeredInReview(ctx.db.read, actor, lines);
  const texts = await Promise.all(
    lines.map(async (line) => ({
      ...(await textOf(ctx, actor, line)),
      threads: threads.get(line.document.id) ?? { assigned: 0, mentioned: 0 },
      doubted: doubted.get(line.document.id) ?? 0,
      hasAnswered: answered.has(line.document.id),
    })),
  );
  return needsOf(actor, texts, coalition?.timeZone ?? 'UTC', ctx.now());
}

async function textOf(
  ctx: Context,
  actor: MemberActor,
  line: TextLine,
): Promise<Omit<TextOfMember, 'threads' | 'doubted' | 'hasAnswered'>> {
  const { document, access, round, questions } = line;
  const { read } = ctx.db;
  return {
    document,
    access,
    round,
    hasDecided: round !== null && isOpen(round, ctx.now()) && (await hasDecided(read, actor, round)),
    openQuestions: questions ? await openQuestions(read, actor, document.id) : 0,
  };
}

type ThreadsWaiting = Map<TextLine['document']['id'], TextOfMember['threads']>;

async function threadsWaiting(read: Stores, actor: MemberActor, lines: TextLine[]): Promise<ThreadsWaiting> {
  const seen = lines
    .filter(({ document }) => document.phase !== 'published')
    .map((line) => ({ documentId: line.document.id, audiences: audiencesFor(line) }));
  const { membershipId, organisationId } = actor;
  const waiting: ThreadsWaiting = new Map();
  for (const thread of await read.comment.addressedTo(seen, membershipId, organisationId)) {
    const why = waitsFor(thread, actor);
    if (why === null) continue;
    const counts = waiting.get(thread.documentId) ?? { assigned: 0, mentioned: 0 };
    waiting.set(thread.documentId, { ...counts, [why]: counts[why] + 1 });
  }
  return waiting;
}

/** How many positions of the actor's organisation are asked about again, by text. */
async function positionsDoubted(
  read: Stores,
  { organisationId }: MemberActor,
  lines: TextLine[],
): Promise<Map<DocumentId, number>> {
  const doubted = new Map<DocumentId, number>();
  if (organisationId === null) return doubted;
  const texts = lines.filter(({ document }) => isBeforeFreezing(document.phase));
  for (const { document } of texts) doubted.set(document.id, 0);
  const said = await read.position.ofOrganisation(organisationId, [...doubted.keys()]);
  for (const id of doubted.keys()) {
    const newest = newestPositions(said.filter(({ documentId }) => documentId === id));
    doubted.set(id, newest.filter(({ doubtedAt }) => doubtedAt !== null).length);
  }
  return doubted;
}

async function hasDecided(read: Stores, actor: MemberActor, round: Round): Promise<boolean> {
  if (!actor.organisationName) return false;
  const key = organisationKey(actor.organisationName);
  return (await read.signOn.standing(round.id, key, actor.organisationId)) !== null;
}

/** The texts in review on which the actor has said something already: in a thread, or as a suggestion. */
async function answeredInReview(
  read: Stores,
  { membershipId }: MemberActor,
  lines: TextLine[],
): Promise<Set<DocumentId>> {
  const inReview = lines.flatMap(({ document: { id, phase } }) => (phase === 'review' ? [id] : []));
  const spoken = await read.comment.spokenIn(membershipId, inReview);
  return new Set([...spoken, ...(await read.suggestion.suggestedTo(membershipId, inReview))]);
}

async function openQuestions(
  read: Stores,
  { organisationId }: MemberActor,
  documentId: TextLine['document']['id'],
): Promise<number> {
  if (organisationId === null) return 0;
  const questions = await read.question.ofDocument(documentId);
  return questions.filter(
    ({ leadOrganisationId, state }) => leadOrganisationId === organisationId && state !== 'ready',
  ).length;
}
