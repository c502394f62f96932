import type { DocumentId, PersonId, Position } from '@undersigned/domain';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const positionStore = (query: Query, { membership, position }: Tables) => ({
  /** False when its organisation has spoken on the paragraph as often already: somebody was faster. */
  async insert({ author, ...row }: Position): Promise<boolean> {
    const written = await query
      .insert(position)
      .values({ ...row, ...author })
      .onConflictDoNothing()
      .returning({ id: position.id });
    return written.length === 1;
  },

  /** Everything that was ever said of a text's paragraphs, oldest first. */
  async ofDocument(documentId: DocumentId): Promise<Position[]> {
    const rows = await query
      .select()
      .from(position)
      .where(eq(position.documentId, documentId))
      .orderBy(asc(position.at), asc(position.ordinal), asc(position.id));
    return rows.map(({ membershipId, organisationId, personName, organisationName, ...row }) => ({
      ...row,
      author: { membershipId, organisationId, personName, organisationName },
    }));
  },

  /** Writes `personName` over the name of a person wherever they spoke. */
  async renameAuthor(personId: PersonId, personName: string): Promise<void> {
    const theirs = query
      .select({ id: membership.id })
      .from(membership)
      .where(eq(membership.personId, personId));
    await query.update(position).set({ personName }).where(inArray(position.membershipId, theirs));
  },
});
