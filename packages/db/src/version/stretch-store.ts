import type { DocumentId, OrganisationId, PersonId } from '@undersigned/domain';
import { eq } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** A stretch of one client's letters, from `clock` up to but not including `end`, and what somebody did with it. */
export interface DocumentStretch {
  documentId: DocumentId;
  kind: 'written' | 'brought-in' | 'deleted';
  clientId: number;
  clock: number;
  end: number;
  personId: PersonId | null;
  organisationId: OrganisationId | null;
}

/** As many rows as a statement has room for on every engine. */
const rowsPerInsert = 500;

export const documentStretchStore = (query: Query, { documentStretch }: Tables) => ({
  /** Keeps stretches; one that is known already stays with whom it is. */
  async keep(stretches: DocumentStretch[]): Promise<void> {
    for (let start = 0; start < stretches.length; start += rowsPerInsert) {
      await query
        .insert(documentStretch)
        .values(stretches.slice(start, start + rowsPerInsert))
        .onConflictDoNothing();
    }
  },

  async ofDocument(documentId: DocumentId): Promise<DocumentStretch[]> {
    return query.select().from(documentStretch).where(eq(documentStretch.documentId, documentId));
  },
});
