import type { ApiToken, MembershipId, PersonId, SessionId } from '@undersigned/domain';

/** What somebody shows at the door of a socket; asked again as long as the socket is open. */
export type Credential =
  /** SHA-256 of the session cookie's value. */
  | { kind: 'session'; tokenHash: string }
  /** SHA-256 of an API token. */
  | { kind: 'api-token'; tokenHash: string }
  /** SHA-256 of the secret of a guest link. */
  | { kind: 'guest'; tokenHash: string }
  /** A signed ticket that named this person, and perhaps the membership to act with and the token that asked for it. */
  | {
      kind: 'ticket';
      personId: PersonId;
      membershipId: MembershipId | null;
      apiTokenId: ApiToken['id'] | null;
    };

/** The person behind a credential, and the membership they chose, if any, as of now. */
export interface Bearer {
  personId: PersonId;
  sessionId: SessionId | null;
}
