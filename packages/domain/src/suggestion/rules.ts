import type { Author } from '../comment/comment.js';
import { atLeast, type Access } from '../document/access.js';
import type { Phase } from '../document/document.js';
import type { GuestAccess } from '../guest/guest.js';
import { isBeforeFreezing } from '../document/lifecycle.js';
import type { MembershipId, OrganisationId } from '../id.js';
import type { Role } from '../membership/membership.js';
import type { OrganisationKind } from '../organisation/organisation.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { Suggestion, SuggestionDecision, SuggestionStateKind } from './suggestion.js';

/** Who wants something with a suggestion: for whom they act, what they may do with the text, whether they steer it. */
export interface Suggester {
  membershipId: MembershipId;
  organisationId: OrganisationId | null;
  /** What kind of body they act for; null for a coordinator without one. */
  organisationKind: OrganisationKind | null;
  /** Null for a guest. */
  role: Role | null;
  /** What their link lets a guest do; null for a member. */
  asGuest: GuestAccess | null;
  access: Access;
  /** Whether they belong to the drafting group, also when nobody writes any more. */
  drafts: boolean;
  steers: boolean;
}

/** The states in which a suggestion waits for somebody to decide. */
export const undecidedStates = ['open', 'meeting'] as const satisfies readonly SuggestionStateKind[];

export const awaitsDecision = ({ kind }: { kind: SuggestionStateKind }): boolean =>
  (undecidedStates as readonly SuggestionStateKind[]).includes(kind);

/**
 * Whoever may comment may propose other words, while words can still change. Observers and intergovernmental bodies
 * advise and do not amend, as they support and do not sign; a member proposes in the name of an organisation, a guest
 * whose link says so in their own.
 */
export function maySuggest(phase: Phase, who: Omit<Suggester, 'membershipId'>): Result<true> {
  if (!isBeforeFreezing(phase)) return refused('document_frozen');
  if (!atLeast(who.access, 'comment')) return refused('forbidden');
  if (who.asGuest !== null) return who.asGuest === 'suggest' ? accepted(true) : refused('forbidden');
  if (observes(who)) return refused('observers_advise');
  return who.organisationId !== null || who.role === 'focal-point' ? accepted(true) : refused('forbidden');
}

/**
 * An organisation stands behind what another one proposed, once, while it is undecided. A guest's organisation is their
 * own word, so it counts as nobody's support.
 */
export function maySupport(
  phase: Phase,
  suggestion: Pick<Suggestion, 'author' | 'state'>,
  who: Suggester,
): Result<OrganisationId> {
  const may = maySuggest(phase, who);
  if (!may.ok) return may;
  if (who.asGuest !== null) return refused('forbidden');
  if (who.organisationId === null) return refused('support_needs_organisation');
  if (who.organisationId === suggestion.author.organisationId) return refused('own_suggestion');
  return awaitsDecision(suggestion.state) ? accepted(who.organisationId) : refused('suggestion_decided');
}

/**
 * Those who draft decide, and those who steer the text, also on what is left when it is frozen. What is accepted must
 * still fit into a text that can change.
 */
export function mayDecideOn(
  phase: Phase,
  suggestion: Pick<Suggestion, 'state'>,
  who: Suggester,
  decision: Pick<SuggestionDecision, 'kind'>,
): Result<true> {
  const holdsPen = who.steers || who.drafts;
  if (!holdsPen || who.asGuest !== null || observes(who)) return refused('forbidden');
  if (decision.kind === 'accept' && !isBeforeFreezing(phase)) return refused('document_frozen');
  if (!awaitsDecision(suggestion.state)) return refused('suggestion_decided');
  return decision.kind === 'meeting' && suggestion.state.kind === 'meeting'
    ? refused('suggestion_decided')
    : accepted(true);
}

/** Its author takes it back while nobody has decided; so does a colleague of the same organisation, whose voice it is. */
export function mayWithdraw(
  suggestion: Pick<Suggestion, 'author' | 'state'>,
  who: Pick<Suggester, 'membershipId' | 'organisationId'>,
): Result<true> {
  if (!isAuthor(suggestion.author, who)) return refused('forbidden');
  return awaitsDecision(suggestion.state) ? accepted(true) : refused('suggestion_decided');
}

function isAuthor(author: Author, who: Pick<Suggester, 'membershipId' | 'organisationId'>): boolean {
  if (author.organisationId !== null) return author.organisationId === who.organisationId;
  return author.membershipId !== null && author.membershipId === who.membershipId;
}

const observes = ({ role, organisationKind }: Pick<Suggester, 'role' | 'organisationKind'>): boolean =>
  role === 'observer' || organisationKind === 'igo';
