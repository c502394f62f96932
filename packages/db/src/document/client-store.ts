import type { DocumentId, OrganisationId, PersonId } from '@undersigned/domain';
import { eq } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** A Yjs client id and the person it belongs to, within one document. */
export interface DocumentClient {
  documentId: DocumentId;
  clientId: number;
  personId: PersonId;
  organisationId: OrganisationId | null;
  since: Date;
}

/** Five values each, and PostgreSQL takes 65 535 in one statement. */
const mostAtOnce = 5_000;

export const documentClientStore = (query: Query, { documentClient }: Tables) => ({
  async ofDocument(documentId: DocumentId): Promise<DocumentClient[]> {
    return query.select().from(documentClient).where(eq(documentClient.documentId, documentId));
  },

  /** Writes claims; one that stands already stays as it is. */
  async claim(claims: DocumentClient[]): Promise<void> {
    for (let at = 0; at < claims.length; at += mostAtOnce) {
      const some = claims.slice(at, at + mostAtOnce);
      await query.insert(documentClient).values(some).onConflictDoNothing();
    }
  },
});
