import type { GuestAccess } from '../guest/guest.js';
import type { Access } from '../document/access.js';
import type { CommentLabel } from '../comment/comment.js';
import type { Mention } from '../comment/mention.js';
import type { Outcome } from '../comment/outcome.js';
import type { ChangeClass } from '../correction/correction.js';
import type { PaperFormat } from '../document/content.js';
import type { DocumentKind, Phase } from '../document/document.js';
import type {
  AddresseeId,
  CoalitionId,
  CommentId,
  CorrectionId,
  DeliveryId,
  DocumentId,
  EditionId,
  GuestLinkId,
  Id,
  MandateId,
  MembershipId,
  OrganisationId,
  PersonId,
  PositionId,
  QuestionId,
  ReplyId,
  RoundId,
  SessionId,
  SignOnId,
  SuggestionId,
  VersionId,
} from '../id.js';
import type { Role } from '../membership/membership.js';
import type { InvitationStage } from '../round/invitation.js';
import type { StanceKind } from '../position/position.js';
import type { QuestionState } from '../question/question.js';
import type { ListEditionCause } from '../sign-on/list-edition.js';
import type { Decision, SignOnMethod } from '../sign-on/sign-on.js';

/**
 * What happened, as past facts in the field's words. A payload names things and carries the few values that
 * make a sentence; it never carries the words of a text, a comment or a mail, because the log is read by
 * more people than a draft is.
 */
export type Event =
  | { type: 'coalition.created'; name: string }
  | { type: 'coalition.changed'; name: string }
  | { type: 'organisation.added'; organisationId: OrganisationId; name: string }
  | { type: 'organisation.changed'; organisationId: OrganisationId; name: string }
  | { type: 'organisations.imported'; added: number; merged: number; refused: number }
  | {
      type: 'membership.began';
      membershipId: MembershipId;
      personId: PersonId;
      organisationId: OrganisationId | null;
      role: Role;
    }
  | { type: 'membership.role-changed'; membershipId: MembershipId; personId: PersonId; role: Role }
  | { type: 'membership.ended'; membershipId: MembershipId; personId: PersonId }
  | {
      type: 'mandate.given' | 'mandate.ended';
      mandateId: MandateId;
      /** Whose it is. */
      personId: PersonId;
      organisationId: OrganisationId;
      organisationName: string;
      topics: string[];
    }
  | { type: 'session.began'; personId: PersonId; sessionId: SessionId }
  | { type: 'session.ended'; personId: PersonId; sessionId: SessionId | 'all' }
  | { type: 'api-token.created'; personId: PersonId; apiTokenId: Id<'apiToken'> }
  | { type: 'api-token.revoked'; personId: PersonId; apiTokenId: Id<'apiToken'> }
  | { type: 'person.changed'; personId: PersonId }
  | { type: 'person.erased'; personId: PersonId }
  | { type: 'document.created'; kind: DocumentKind; title: string }
  | { type: 'document.renamed'; title: string }
  | { type: 'document.phase-changed'; from: Phase; to: Phase }
  | { type: 'document.access-changed'; subject: LoggedSubject; access: Access }
  | { type: 'document.review-dated'; until: string | null }
  /** The review ends on the next working day: said by the clock, once for each date. */
  | { type: 'document.review-ends'; until: string }
  | {
      type: 'document.exported';
      format: PaperFormat;
      /** The last update of the text that is in the file. */
      logSeq: number;
    }
  | { type: 'guest-link.created'; guestLinkId: GuestLinkId; access: GuestAccess; until: string }
  | { type: 'guest-link.revoked'; guestLinkId: GuestLinkId }
  | { type: 'guest.entered'; guestLinkId: GuestLinkId }
  | { type: 'guest.became-member'; guestLinkId: GuestLinkId; membershipId: MembershipId }
  | ({ type: 'comment.added'; mentions?: Mention[] } & OfThread)
  | ({ type: 'comment.replied'; replyId?: ReplyId; mentions?: Mention[] } & OfThread)
  | ({ type: 'comment.resolved'; outcome?: Outcome } & OfThread)
  | ({ type: 'comment.reopened' } & OfThread)
  | ({ type: 'comment.labelled'; labels: CommentLabel[] } & OfThread)
  | ({ type: 'comment.assigned'; assigneeId: MembershipId | null } & OfThread)
  | { type: 'suggestion.added'; suggestionId: SuggestionId }
  | { type: 'suggestion.supported'; suggestionId: SuggestionId }
  | { type: 'suggestion.support-ended'; suggestionId: SuggestionId }
  | {
      type: 'suggestion.accepted';
      suggestionId: SuggestionId;
      /** Accepted in other words than were proposed. */
      isChanged: boolean;
    }
  | { type: 'suggestion.rejected'; suggestionId: SuggestionId }
  | { type: 'suggestion.moved-to-meeting'; suggestionId: SuggestionId }
  | { type: 'suggestion.withdrawn'; suggestionId: SuggestionId }
  | { type: 'suggestion.applied'; suggestionId: SuggestionId; seq: number }
  | {
      type: 'suggestion.failed';
      suggestionId: SuggestionId;
      /** Its words had changed, or the text was frozen, between the decision and the change. */
      why: 'stale' | 'frozen';
    }
  | {
      type: 'position.taken';
      organisationId: OrganisationId;
      paragraph: string;
      stance: StanceKind;
      /** Rows of before 2026-11-28 do not name it. */
      positionId?: PositionId;
    }
  /** The paragraph reads otherwise since then, and has come to rest: the organisation is asked whether it still holds. */
  | { type: 'position.doubted'; positionId: PositionId; organisationId: OrganisationId; paragraph: string }
  | { type: 'question.added'; questionId: QuestionId; label: string }
  | { type: 'question.changed'; questionId: QuestionId; label: string }
  | { type: 'question.state-changed'; questionId: QuestionId; label: string; state: QuestionState }
  | { type: 'question.removed'; questionId: QuestionId; label: string }
  | { type: 'version.named'; versionId: VersionId; name: string }
  /** Somebody puts the words of an earlier version back; `before` is the version that holds those it takes away. */
  | { type: 'version.restored'; versionId: VersionId; before: VersionId }
  | { type: 'edition.frozen'; editionId: EditionId; number: number; fingerprint: string }
  | { type: 'round.created'; roundId: RoundId; closesAt: string; timeZone: string }
  | { type: 'round.opened'; roundId: RoundId; closesAt: string; timeZone: string }
  | { type: 'round.deadline-moved'; roundId: RoundId; from: string; to: string; timeZone: string }
  | { type: 'round.policy-changed'; roundId: RoundId }
  | { type: 'round.closed'; roundId: RoundId; by: 'person' | 'deadline' }
  | { type: 'round.published'; roundId: RoundId; signatories: number }
  | {
      type: 'round.held-back';
      roundId: RoundId;
      signatories: number;
      countries: number;
      /** What was wanted; null where nothing was. */
      goal: number | null;
      countriesGoal: number | null;
    }
  | { type: 'round.reminded'; roundId: RoundId; organisations: number; by: 'plan' | 'person' }
  | {
      type: 'invitation.changed';
      roundId: RoundId;
      organisationId: OrganisationId;
      organisationName: string;
      stage: InvitationStage;
      expectedOn: string | null;
    }
  | { type: 'correction.started'; roundId: RoundId; correctionId: CorrectionId }
  | {
      type: 'correction.proposed';
      roundId: RoundId;
      correctionId: CorrectionId;
      /** Of the new edition. */
      number: number;
      passages: number;
    }
  | {
      type: 'correction.classed';
      roundId: RoundId;
      correctionId: CorrectionId;
      passage: number;
      class: ChangeClass;
    }
  | { type: 'correction.dropped'; roundId: RoundId; correctionId: CorrectionId }
  | {
      type: 'correction.applied';
      roundId: RoundId;
      correctionId: CorrectionId;
      class: ChangeClass;
      number: number;
      passages: number;
      /** How many were carried over, or asked to confirm again. */
      signOns: number;
    }
  | { type: 'addressee.added'; addresseeId: AddresseeId; institution: string }
  | { type: 'addressee.changed'; addresseeId: AddresseeId; institution: string }
  | { type: 'addressee.removed'; addresseeId: AddresseeId; institution: string }
  | { type: 'delivery.chosen'; addressees: number }
  | { type: 'delivery.dropped'; deliveryId: DeliveryId; institution: string }
  | { type: 'delivery.sent'; roundId: RoundId; addressees: number }
  | { type: 'delivery.replied'; deliveryId: DeliveryId; institution: string }
  | { type: 'delivery.outcome-noted'; deliveryId: DeliveryId; institution: string }
  | { type: 'sign-on.received'; roundId: RoundId; signOnId: SignOnId }
  /** Its first person has given it; it counts once the second one has confirmed. */
  | { type: 'sign-on.second-asked'; roundId: RoundId; signOnId: SignOnId; organisationName: string }
  | {
      type: 'sign-on.confirmed';
      roundId: RoundId;
      signOnId: SignOnId;
      organisationName: string;
      country: string | null;
      decision: Decision;
      method: SignOnMethod;
      /** It counted before, entered by a focal point; the organisation itself has now confirmed it. */
      wasEntered?: true;
      /** It counts, and asked that its name is not printed: nobody outside the coalition is told it. */
      isUnlisted?: true;
      /** It had lapsed when the text was corrected; the organisation has confirmed it for the new one. */
      isAgain?: true;
    }
  | {
      type: 'sign-on.doubled';
      roundId: RoundId;
      signOnId: SignOnId;
      ofSignOnId: SignOnId;
      organisationName: string;
    }
  | { type: 'sign-on.vouched'; roundId: RoundId; signOnId: SignOnId; organisationName: string }
  | { type: 'sign-on.vouch-taken-back'; roundId: RoundId; signOnId: SignOnId; organisationName: string }
  | { type: 'sign-on.withdrawn'; roundId: RoundId; signOnId: SignOnId; organisationName: string }
  | { type: 'sign-on.separated'; roundId: RoundId; signOnId: SignOnId; organisationName: string }
  | {
      type: 'sign-on.kept-apart';
      roundId: RoundId;
      signOnId: SignOnId;
      ofSignOnId: SignOnId;
      organisationName: string;
    }
  | {
      type: 'list.published';
      roundId: RoundId;
      number: number;
      cause: ListEditionCause;
      signatories: number;
      joined: number;
      left: number;
    };

interface OfThread {
  commentId: CommentId;
  /** A thread of the drafting group: nobody else learns that there is one. */
  isPrivate?: true;
}

export type EventType = Event['type'];

/** Whose access changed. An address stays out of the log: a person is named by id, an unknown address not at all. */
export type LoggedSubject =
  { organisationId: OrganisationId } | { everyone: true } | { personId: PersonId | null };

/** Who did it, by ids; names are looked up when a sentence is made, so an erased person leaves no trace here. */
export type ActivityActor =
  | { kind: 'member'; membershipId: MembershipId; personId: PersonId; organisationId: OrganisationId | null }
  | { kind: 'guest'; guestLinkId: GuestLinkId }
  | { kind: 'system'; name: string };

/** One row of the log. `seq` grows; a reader keeps the last one it has seen. */
export interface Activity {
  seq: number;
  id: Id<'activity'>;
  coalitionId: CoalitionId | null;
  documentId: DocumentId | null;
  actor: ActivityActor;
  event: Event;
  at: Date;
}
