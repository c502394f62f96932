import type { Id, PersonId } from '../id.js';

/** Lets a program act as a person. Its secret is shown once and kept as a hash. */
export interface ApiToken {
  id: Id<'apiToken'>;
  personId: PersonId;
  createdAt: Date;
  revokedAt: Date | null;
}
