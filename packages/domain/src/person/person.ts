import type { GuestActor } from '../guest/guest.js';
import type { CoalitionId, MembershipId, OrganisationId, PersonId, SessionId } from '../id.js';
import type { InterfaceLanguage } from '../language.js';
import type { Role } from '../membership/membership.js';

export interface Person {
  id: PersonId;
  email: string;
  name: string;
  language: InterfaceLanguage;
  timeZone: string;
  /** May read the operator's pages of this installation. */
  isOperator: boolean;
  emailConfirmedAt: Date | null;
  createdAt: Date;
}

/** Who acts: a person for one organisation in one coalition, or the product itself (a timer, an import). */
export type Actor = MemberActor | SystemActor;

/** Who says something about a text under their own name: a member, or a guest of that one text. */
export type Contributor = MemberActor | GuestActor;

export interface MemberActor {
  kind: 'member';
  personId: PersonId;
  personName: string;
  membershipId: MembershipId;
  coalitionId: CoalitionId;
  organisationId: OrganisationId | null;
  organisationName: string | null;
  role: Role;
}

export interface SystemActor {
  kind: 'system';
  name: 'operator' | 'schedule' | 'sign-page' | 'set-up' | 'account';
}

/** A person at the door: signed in, organisation not chosen yet. */
export interface SignedIn {
  person: Person;
  /** Null when the person came with an API token. */
  sessionId: SessionId | null;
}
