import type { Stores } from '@undersigned/db';
import {
  isOpen,
  needsOf,
  organisationKey,
  type MemberActor,
  type Need,
  type Round,
  type TextOfMember,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { listTexts, type TextLine } from '../document/list-texts.js';

/** What waits for the actor in their coalition, the nearest date first. The rule is `needsOf`. */
export async function whatNeedsMe(ctx: Context, actor: MemberActor): Promise<Need[]> {
  const lines = await listTexts(ctx, actor);
  const coalition = await ctx.db.read.coalition.byId(actor.coalitionId);
  const texts = await Promise.all(lines.map((line) => textOf(ctx, actor, line)));
  return needsOf(actor, texts, coalition?.timeZone ?? 'UTC', ctx.now());
}

async function textOf(ctx: Context, actor: MemberActor, line: TextLine): Promise<TextOfMember> {
  const { document, access, round, questions } = line;
  const { read } = ctx.db;
  return {
    document,
    access,
    round,
    hasDecided: round !== null && isOpen(round, ctx.now()) && (await hasDecided(read, actor, round)),
    hasCommented: document.phase === 'review' && (await hasCommented(read, actor, document.id)),
    openQuestions: questions ? await openQuestions(read, actor, document.id) : 0,
  };
}

async function hasDecided(read: Stores, actor: MemberActor, round: Round): Promise<boolean> {
  if (!actor.organisationName) return false;
  const key = organisationKey(actor.organisationName);
  return (await read.signOn.standing(round.id, key, actor.organisationId)) !== null;
}

async function hasCommented(
  read: Stores,
  { membershipId }: MemberActor,
  documentId: TextLine['document']['id'],
): Promise<boolean> {
  const threads = await read.comment.ofDocument(documentId);
  return threads.some(({ author }) => author.membershipId === membershipId);
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
