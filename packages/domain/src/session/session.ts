import type { CoalitionId, MembershipId, PersonId, SessionId } from '../id.js';

/** A browser that is signed in. It ends by deleting it, so a copied cookie opens nothing afterwards. */
export interface Session {
  id: SessionId;
  personId: PersonId;
  /** The membership the person chose to act with, per coalition. */
  acting: Record<CoalitionId, MembershipId>;
  createdAt: Date;
  expiresAt: Date;
}
