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

export const documentClientStore = (query: Query, { documentClient }: Tables) => ({
  async ofDocument(documentId: DocumentId): Promise<DocumentClient[]> {
    return query.select().from(documentClient).where(eq(documentClient.documentId, documentId));
  },

  /** Writes claims; one that stands already stays as it is. */
  async claim(claims: DocumentClient[]): Promise<void> {
    if (claims.length === 0) return;
    await query.insert(documentClient).values(claims).onConflictDoNothing();
  },
});
