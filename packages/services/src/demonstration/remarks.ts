import type { CommentLabel, DocumentId, Outcome } from '@undersigned/domain';
import { addComment, assignComment, replyToComment, resolveComment } from '../comment/index.js';
import type { Context } from '../context.js';
import {
  decideSuggestion,
  suggestForWords,
  supportSuggestion,
  withdrawSuggestion,
} from '../suggestion/index.js';
import { daysAgo } from './clock.js';
import type { DemonstrationPersonKey } from './people.js';
import type { Stage } from './stage.js';

/** What organisations said about a text, in the order in which they said it, and what became of it. */
export interface DemonstrationRemarks {
  threads: DemonstrationThread[];
  suggestions: DemonstrationSuggestion[];
}

interface DemonstrationThread {
  by: DemonstrationPersonKey;
  quote: string | null;
  body: string;
  labels?: CommentLabel[];
  amongDrafters?: true;
  givenTo?: DemonstrationPersonKey;
  replies?: { by: DemonstrationPersonKey; body: string }[];
  resolved?: { by: DemonstrationPersonKey; outcome: Outcome; reason: string | null };
}

interface DemonstrationSuggestion {
  by: DemonstrationPersonKey;
  quote: string;
  replacement: string;
  reason: string;
  supportedBy?: DemonstrationPersonKey[];
  decided?:
    | { by: DemonstrationPersonKey; kind: 'accept' | 'meeting'; reason: string | null }
    | { by: DemonstrationPersonKey; kind: 'reject'; reason: string }
    | { by: DemonstrationPersonKey; kind: 'withdraw' };
}

const between = 0.5;

/** Says it all through the verbs, half a day between two remarks, the first of each kind `from` days ago. */
export async function playRemarks(
  ctx: Context,
  stage: Stage,
  documentId: DocumentId,
  { threads, suggestions }: DemonstrationRemarks,
  from: number,
): Promise<void> {
  for (const [index, thread] of threads.entries()) {
    await playThread(ctx, stage, documentId, thread, from - index * between);
  }
  for (const [index, suggestion] of suggestions.entries()) {
    await playSuggestion(ctx, stage, documentId, suggestion, from - (index + between) * between);
  }
}

async function playThread(
  ctx: Context,
  { actor }: Stage,
  documentId: DocumentId,
  { by, quote, body, labels, amongDrafters, givenTo, replies = [], resolved }: DemonstrationThread,
  day: number,
): Promise<void> {
  const at = (minutes: number) => daysAgo(ctx, day, minutes);
  const { id } = await addComment(at(0), actor(by), documentId, {
    body,
    anchor: quote === null ? null : { quote },
    labels,
    audience: amongDrafters ? 'drafters' : 'readers',
  });
  for (const [order, reply] of replies.entries()) {
    await replyToComment(at(40 * (order + 1)), actor(reply.by), id, { body: reply.body });
  }
  if (givenTo) {
    await assignComment(at(150), actor(givenTo), id, { assigneeId: actor(givenTo).membershipId });
  }
  if (resolved) {
    const { outcome, reason } = resolved;
    await resolveComment(at(200), actor(resolved.by), id, { outcome, reason });
  }
}

async function playSuggestion(
  ctx: Context,
  { actor }: Stage,
  documentId: DocumentId,
  { by, quote, replacement, reason, supportedBy = [], decided }: DemonstrationSuggestion,
  day: number,
): Promise<void> {
  const at = (minutes: number) => daysAgo(ctx, day, minutes);
  const suggestion = { anchor: { quote }, replacement, reason };
  const { id } = await suggestForWords(at(0), actor(by), documentId, suggestion);
  for (const [order, supporter] of supportedBy.entries()) {
    await supportSuggestion(at(30 * (order + 1)), actor(supporter), id);
  }
  if (!decided) return;
  if (decided.kind === 'withdraw') return withdrawSuggestion(at(200), actor(decided.by), id);
  const { by: decider, ...decision } = decided;
  await decideSuggestion(at(200), actor(decider), id, decision);
}
