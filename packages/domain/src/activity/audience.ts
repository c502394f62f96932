import { isPublicDecision } from '../sign-on/rules.js';
import type { Role } from '../membership/membership.js';
import type { Event } from './activity.js';

/**
 * Who is told: everybody in the coalition, those who may read the text it is about, those to whom it was opened before
 * it was published, who drafts it, or the focal points.
 */
export type Audience = 'coalition' | 'readers' | 'deliberation' | 'drafters' | 'focal-points';

/** Whether somebody who may see the text it is about, if any, belongs to an audience. */
export function isTold(
  audience: Audience,
  listener: { role: Role; drafts: boolean; deliberates: boolean },
): boolean {
  switch (audience) {
    case 'coalition':
    case 'readers':
      return true;
    case 'deliberation':
      return listener.deliberates;
    case 'drafters':
      return listener.drafts;
    case 'focal-points':
      return listener.role === 'focal-point';
  }
}

/**
 * Who may be told of this. A refusal to sign is between the organisation and the focal points; so is the name of
 * one that asked not to be printed, who may read what, who signed in where, and what waits for a confirmation.
 */
export function audienceOf(event: Event): Audience {
  switch (event.type) {
    case 'coalition.created':
    case 'coalition.changed':
    case 'organisation.added':
    case 'organisation.changed':
    case 'organisations.imported':
    case 'membership.began':
    case 'membership.role-changed':
    case 'membership.ended':
      return 'coalition';
    case 'document.created':
    case 'document.renamed':
    case 'document.phase-changed':
    case 'document.review-dated':
    case 'document.review-ends':
    case 'edition.frozen':
    case 'round.opened':
    case 'round.deadline-moved':
    case 'round.closed':
    case 'round.published':
    case 'correction.applied':
    case 'list.published':
    case 'delivery.sent':
    case 'delivery.replied':
    case 'delivery.outcome-noted':
      return 'readers';
    case 'suggestion.added':
    case 'suggestion.supported':
    case 'suggestion.support-ended':
    case 'suggestion.accepted':
    case 'suggestion.rejected':
    case 'suggestion.moved-to-meeting':
    case 'suggestion.withdrawn':
    case 'suggestion.applied':
    case 'suggestion.failed':
    case 'position.taken':
    case 'position.doubted':
    case 'version.named':
    case 'version.restored':
    case 'question.added':
    case 'question.changed':
    case 'question.state-changed':
    case 'question.removed':
      return 'deliberation';
    case 'comment.added':
    case 'comment.replied':
    case 'comment.resolved':
    case 'comment.reopened':
    case 'comment.labelled':
    case 'comment.assigned':
      return event.isPrivate ? 'drafters' : 'deliberation';
    case 'sign-on.confirmed':
      return isPublicDecision(event) && !event.isUnlisted ? 'readers' : 'focal-points';
    case 'document.access-changed':
    case 'document.exported':
    case 'guest-link.created':
    case 'guest-link.revoked':
    case 'guest.entered':
    case 'guest.became-member':
    case 'round.created':
    case 'round.policy-changed':
    case 'round.held-back':
    case 'round.reminded':
    case 'invitation.changed':
    case 'correction.started':
    case 'correction.proposed':
    case 'correction.classed':
    case 'correction.dropped':
    case 'sign-on.received':
    case 'sign-on.second-asked':
    case 'sign-on.vouched':
    case 'sign-on.vouch-taken-back':
    case 'sign-on.doubled':
    case 'sign-on.withdrawn':
    case 'sign-on.separated':
    case 'sign-on.kept-apart':
    case 'mandate.given':
    case 'mandate.ended':
    case 'addressee.added':
    case 'addressee.changed':
    case 'addressee.removed':
    case 'delivery.chosen':
    case 'delivery.dropped':
    case 'session.began':
    case 'session.ended':
    case 'api-token.created':
    case 'api-token.revoked':
    case 'person.changed':
    case 'person.erased':
      return 'focal-points';
  }
}

/** Whether it is news: something people would tell each other, not the bookkeeping of sessions and tokens. */
export function isNews(event: Event): boolean {
  switch (event.type) {
    case 'session.began':
    case 'session.ended':
    case 'api-token.created':
    case 'api-token.revoked':
    case 'person.changed':
    case 'person.erased':
    case 'sign-on.received':
    case 'correction.classed':
    case 'comment.labelled':
    case 'suggestion.applied':
    case 'position.doubted':
      return false;
    // A correction tells its own steps.
    case 'document.phase-changed':
      return event.from !== 'correction' && event.to !== 'correction';
    default:
      return true;
  }
}
