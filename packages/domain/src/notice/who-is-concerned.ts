import type { ActivityActor, Event } from '../activity/activity.js';
import { audienceOf, isTold } from '../activity/audience.js';
import { isMentioned, type Mention } from '../comment/mention.js';
import { atLeast, type Access } from '../document/access.js';
import type { MembershipId, OrganisationId, PersonId } from '../id.js';
import type { Role } from '../membership/membership.js';
import type { NoticeReason } from './notice.js';

/** A member who may read the text that an event is about. */
export interface Listener {
  personId: PersonId;
  membershipId: MembershipId;
  organisationId: OrganisationId | null;
  role: Role;
  access: Access;
  drafts: boolean;
  /** Whether the text was opened to them, and not by its publication alone. */
  deliberates: boolean;
}

/** Who has had to do with the thread that an event is about. */
export interface ThreadPeople {
  author: MembershipId | null;
  /** Who has answered in it, or settled or reopened it; of a suggestion, who gave the support of an organisation. */
  participants: MembershipId[];
  assignee: MembershipId | null;
}

export interface Concerned {
  listener: Listener;
  reason: NoticeReason;
}

/**
 * Whom an event concerns and why, each person once and for the strongest reason. Never who did it, and nobody who
 * may not be told of it.
 */
export function whoIsConcerned(
  event: Event,
  actor: ActivityActor,
  thread: ThreadPeople | null,
  listeners: readonly Listener[],
): Concerned[] {
  const others = listeners.filter(
    (listener) =>
      !(actor.kind === 'member' && actor.personId === listener.personId) &&
      isTold(audienceOf(event), listener),
  );
  const concerned = new Map<PersonId, Concerned>();
  for (const { whom, reason } of concernsOf(event)) {
    for (const listener of others) {
      if (concerned.has(listener.personId) || !isAmong(whom, listener, thread)) continue;
      concerned.set(listener.personId, { listener, reason });
    }
  }
  return [...concerned.values()];
}

/** Whether an event can concern anybody; asked before anything is read for it. */
export const canConcern = (event: Event): boolean => concernsOf(event).length > 0;

type Whom =
  | { kind: 'mentioned'; by: 'name' | 'organisation'; mentions: Mention[] }
  | { kind: 'member'; membershipId: MembershipId }
  /** Those of an organisation who may speak for it on the text. */
  | { kind: 'organisation'; organisationId: OrganisationId }
  | { kind: Group };

type Group = 'author' | 'thread' | 'drafters' | 'commenters' | 'voices' | 'readers';

interface Concern {
  whom: Whom;
  reason: NoticeReason;
}

const to = (kind: Group, reason: NoticeReason): Concern => ({ whom: { kind }, reason });

/** The table: whom each event concerns, the strongest reason first. A new event is a compile error until it is decided. */
function concernsOf(event: Event): Concern[] {
  switch (event.type) {
    case 'comment.added':
      return [...called(event.mentions), to('drafters', 'commented')];
    case 'comment.replied':
      return [...called(event.mentions), to('author', 'answered'), to('thread', 'followed')];
    case 'comment.resolved':
      return [to('author', 'settled'), to('thread', 'threadSettled')];
    case 'comment.reopened':
      return [to('author', 'reopened'), to('thread', 'threadReopened')];
    case 'comment.assigned': {
      const { assigneeId: membershipId } = event;
      return membershipId === null ? [] : [{ whom: { kind: 'member', membershipId }, reason: 'assigned' }];
    }
    case 'suggestion.added':
      return [to('drafters', 'suggested')];
    case 'suggestion.accepted':
    case 'suggestion.rejected':
    case 'suggestion.moved-to-meeting':
      return [to('author', 'suggestionSettled'), to('thread', 'supportSettled')];
    case 'suggestion.failed':
      return [to('author', 'suggestionReopened'), to('drafters', 'suggestionWaits')];
    case 'position.taken':
      return event.stance === 'red-line' ? [to('drafters', 'redLine')] : [];
    case 'position.doubted': {
      const { organisationId } = event;
      return [{ whom: { kind: 'organisation', organisationId }, reason: 'askedAgain' }];
    }
    case 'document.phase-changed':
      return event.to === 'review' ? [to('commenters', 'toRead')] : [];
    case 'document.review-dated':
      return event.until === null ? [] : [to('commenters', 'dated')];
    case 'document.review-ends':
      return [to('commenters', 'endsSoon')];
    case 'round.opened':
      return [to('voices', 'toDecide')];
    case 'round.deadline-moved':
      return [to('voices', 'deadlineMoved')];
    case 'round.published':
      return [to('readers', 'published')];
    // Signatories and focal points have mails of their own for these, or see them on Home.
    case 'correction.started':
    case 'correction.proposed':
    case 'correction.classed':
    case 'correction.dropped':
    case 'correction.applied':
    case 'round.created':
    case 'round.policy-changed':
    case 'round.closed':
    case 'round.held-back':
    case 'round.reminded':
    case 'invitation.changed':
    case 'sign-on.received':
    case 'sign-on.second-asked':
    case 'sign-on.confirmed':
    case 'sign-on.doubled':
    case 'sign-on.vouched':
    case 'sign-on.vouch-taken-back':
    case 'sign-on.withdrawn':
    case 'sign-on.separated':
    case 'sign-on.kept-apart':
    case 'list.published':
    case 'delivery.chosen':
    case 'delivery.dropped':
    case 'delivery.sent':
    case 'delivery.replied':
    case 'delivery.outcome-noted':
    case 'membership.began':
      return [];
    // What is news for everybody and waits for nobody.
    case 'coalition.created':
    case 'coalition.changed':
    case 'organisation.added':
    case 'organisation.changed':
    case 'organisations.imported':
    case 'mandate.given':
    case 'mandate.ended':
    case 'membership.role-changed':
    case 'membership.ended':
    case 'document.created':
    case 'document.renamed':
    case 'document.access-changed':
    case 'document.exported':
    case 'comment.labelled':
    case 'question.added':
    case 'question.changed':
    case 'question.state-changed':
    case 'question.removed':
    case 'edition.frozen':
    case 'addressee.added':
    case 'addressee.changed':
    case 'addressee.removed':
    case 'guest-link.created':
    case 'guest-link.revoked':
    case 'guest.became-member':
    case 'guest.entered':
    case 'suggestion.applied':
    case 'version.named':
    case 'version.restored':
    case 'suggestion.support-ended':
    case 'suggestion.supported':
    case 'suggestion.withdrawn':
    case 'session.began':
    case 'session.ended':
    case 'api-token.created':
    case 'api-token.revoked':
    case 'person.changed':
    case 'person.erased':
      return [];
  }
}

function called(mentions: Mention[] = []): Concern[] {
  if (mentions.length === 0) return [];
  return [
    { whom: { kind: 'mentioned', by: 'name', mentions }, reason: 'mentioned' },
    { whom: { kind: 'mentioned', by: 'organisation', mentions }, reason: 'organisationMentioned' },
  ];
}

function isAmong(whom: Whom, listener: Listener, thread: ThreadPeople | null): boolean {
  const { membershipId, organisationId, role, access } = listener;
  switch (whom.kind) {
    case 'mentioned':
      return whom.mentions.some(
        (mention) => 'membershipId' in mention === (whom.by === 'name') && isMentioned(mention, listener),
      );
    case 'member':
      return whom.membershipId === membershipId;
    case 'organisation':
      return whom.organisationId === organisationId && atLeast(access, 'comment');
    case 'author':
      return thread?.author === membershipId;
    case 'thread':
      return thread !== null && [...thread.participants, thread.assignee].includes(membershipId);
    case 'drafters':
      return listener.drafts;
    case 'commenters':
      return !listener.drafts && atLeast(access, 'comment');
    case 'voices':
      return role !== 'observer' && organisationId !== null;
    case 'readers':
      return true;
  }
}
