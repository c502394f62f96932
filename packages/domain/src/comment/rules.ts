import type { Access } from '../document/access.js';
import { atLeast } from '../document/access.js';
import type { Phase } from '../document/document.js';
import type { MembershipId, OrganisationId } from '../id.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { Comment } from './comment.js';
import { isMentioned, type Mention, type TextReader } from './mention.js';
import { needsReason, type Outcome } from './outcome.js';
import type { ThreadAudience } from './thread-audience.js';

/** Who wants something with a thread: the membership, what it may do with the text, and whether it drafts it. */
export interface Commenter {
  membershipId: MembershipId | null;
  access: Access;
  drafts: boolean;
}

/** Commenting needs no right to edit. What is published is no longer discussed here. */
export function mayComment(phase: Phase, commenter: Pick<Commenter, 'access'>): Result<true> {
  if (phase === 'published') return refused('document_frozen');
  return atLeast(commenter.access, 'comment') ? accepted(true) : refused('forbidden');
}

/** A thread among drafters is begun by one of them: nobody writes where they may not read. */
export function mayBegin(
  phase: Phase,
  audience: ThreadAudience,
  commenter: Pick<Commenter, 'access' | 'drafts'>,
): Result<true> {
  const may = mayComment(phase, commenter);
  if (!may.ok) return may;
  return audience === 'drafters' && !commenter.drafts
    ? refused('forbidden', { field: 'audience' })
    : accepted(true);
}

/** A settled thread takes no reply: who disagrees reopens it and says why. What waits for the meeting is not settled. */
export function mayReply(
  phase: Phase,
  thread: Pick<Comment, 'state'>,
  commenter: Pick<Commenter, 'access'>,
): Result<true> {
  const may = mayComment(phase, commenter);
  if (!may.ok) return may;
  return awaitsOutcome(thread.state) ? accepted(true) : refused('comment_closed');
}

/**
 * A thread is settled, reopened and labelled by whoever began it and by those who draft. Not by everybody who may
 * comment: a settled point stays settled until one of them takes it up again.
 */
export function maySettle(thread: Pick<Comment, 'author'>, commenter: Commenter): Result<true> {
  const began = thread.author.membershipId !== null && thread.author.membershipId === commenter.membershipId;
  return began || commenter.drafts ? accepted(true) : refused('forbidden');
}

/** Who began a thread may call it settled, which takes it back. What the text makes of it is for those who draft. */
export function mayGive(
  outcome: Outcome,
  reason: string | null,
  commenter: Pick<Commenter, 'drafts'>,
): Result<true> {
  if (outcome !== 'settled' && !commenter.drafts) return refused('forbidden', { field: 'outcome' });
  return needsReason(outcome) && reason === null
    ? refused('reason_needed', { field: 'reason' })
    : accepted(true);
}

/** Whether a remark is still to be settled: nobody did so yet, or it was moved to the meeting. As for suggestions. */
export const awaitsOutcome = (state: Comment['state']): boolean =>
  state.kind === 'open' || state.outcome === 'meeting';

/** What waits for the meeting gets its outcome there without being opened again. */
export function canBecome(state: Comment['state'], outcome: Outcome): boolean {
  return state.kind === 'open' || (state.outcome === 'meeting' && outcome !== 'meeting');
}

/** Drafters share out the work among themselves. */
export function mayAssign(phase: Phase, commenter: Pick<Commenter, 'access' | 'drafts'>): Result<true> {
  const may = mayComment(phase, commenter);
  if (!may.ok) return may;
  return commenter.drafts ? accepted(true) : refused('forbidden');
}

/** Only who can read a thread is called into it; of an organisation, one person who can is enough. */
export function mayMention(
  mentions: Mention[],
  audience: ThreadAudience,
  readers: TextReader[],
): Result<true> {
  const called = readers.filter(({ drafts }) => audience === 'readers' || drafts);
  const isReached = (mention: Mention) => called.some((reader) => isMentioned(mention, reader));
  return mentions.every(isReached) ? accepted(true) : refused('mention_not_reader', { field: 'mentions' });
}

/**
 * Why a thread that has no outcome yet waits for somebody: it was given to them, or they were called and have not
 * answered since.
 */
export function waitsFor(
  thread: Pick<Comment, 'state' | 'assignee' | 'author' | 'mentions' | 'createdAt' | 'replies'>,
  who: { membershipId: MembershipId; organisationId: OrganisationId | null },
): 'assigned' | 'mentioned' | null {
  if (!awaitsOutcome(thread.state)) return null;
  if (thread.assignee?.membershipId === who.membershipId) return 'assigned';
  const words = [thread, ...thread.replies];
  const called = words.findLastIndex(({ mentions }) => mentions.some((each) => isMentioned(each, who)));
  if (called < 0) return null;
  const mention = words[called]?.mentions.find((each) => isMentioned(each, who));
  const isAnswer = (author: Comment['author']) =>
    mention && 'organisationId' in mention
      ? author.organisationId === who.organisationId
      : author.membershipId === who.membershipId;
  return words.slice(called + 1).some(({ author }) => isAnswer(author)) ? null : 'mentioned';
}
