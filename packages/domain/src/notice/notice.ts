import type { CoalitionId, DocumentId, Id, MembershipId, PersonId } from '../id.js';

/** Why somebody is told of something; each has a sentence of its own in every language. */
export const noticeReasons = [
  'mentioned',
  'organisationMentioned',
  'assigned',
  'answered',
  'settled',
  'reopened',
  'followed',
  'threadSettled',
  'threadReopened',
  'commented',
  'suggested',
  'redLine',
  'askedAgain',
  'suggestionSettled',
  'supportSettled',
  'suggestionReopened',
  'suggestionWaits',
  'toRead',
  'dated',
  'endsSoon',
  'toDecide',
  'deadlineMoved',
  'published',
] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/** That one row of the log concerns one person. The words themselves are read where they stand, when they are shown. */
export interface Notice {
  /** The row of the log. */
  seq: number;
  personId: PersonId;
  /** As whom it concerns them. */
  membershipId: MembershipId;
  coalitionId: CoalitionId;
  documentId: DocumentId;
  reason: NoticeReason;
  at: Date;
  readAt: Date | null;
  mailing: Mailing;
}

/** `none`: it is not mailed. `dropped`: it was to be, and the person may not, or does not want to, read it any more. */
export type Mailing =
  | { kind: 'none' }
  | { kind: 'waiting'; dueAt: Date }
  | { kind: 'mailed'; mailId: Id<'mail'> }
  | { kind: 'dropped' };

/** `addressed`: it was said to this person. `app`: another mail says it already. */
export type NoticeWeight = 'addressed' | 'rest' | 'app';

export function weightOf(reason: NoticeReason): NoticeWeight {
  switch (reason) {
    case 'mentioned':
    case 'organisationMentioned':
    case 'assigned':
    case 'answered':
    case 'settled':
    case 'reopened':
    case 'suggestionSettled':
    case 'suggestionReopened':
      return 'addressed';
    case 'followed':
    case 'threadSettled':
    case 'threadReopened':
    case 'commented':
    case 'suggested':
    case 'supportSettled':
    case 'suggestionWaits':
    case 'redLine':
    case 'askedAgain':
    case 'toRead':
    case 'dated':
    case 'endsSoon':
    case 'published':
      return 'rest';
    case 'toDecide':
    case 'deadlineMoved':
      return 'app';
  }
}
