import type { DocumentId, DocumentVisit, PersonId } from '@undersigned/domain';
import { and, eq } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const documentVisitStore = (query: Query, { documentVisit }: Tables) => ({
  async of(personId: PersonId, documentId: DocumentId): Promise<DocumentVisit | null> {
    const where = and(eq(documentVisit.personId, personId), eq(documentVisit.documentId, documentId));
    const [row] = await query.select().from(documentVisit).where(where);
    if (!row) return null;
    const { beforeSeq, beforeAt, ...visit } = row;
    return {
      ...visit,
      before: beforeSeq !== null && beforeAt !== null ? { seq: beforeSeq, at: beforeAt } : null,
    };
  },

  async note({ before, ...visit }: DocumentVisit): Promise<void> {
    const row = { ...visit, beforeSeq: before?.seq ?? null, beforeAt: before?.at ?? null };
    await query
      .insert(documentVisit)
      .values(row)
      .onConflictDoUpdate({ target: [documentVisit.personId, documentVisit.documentId], set: row });
  },

  async forget(personId: PersonId): Promise<void> {
    await query.delete(documentVisit).where(eq(documentVisit.personId, personId));
  },
});
