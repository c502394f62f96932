import type { DocumentId, OrganisationId, PersonId, Phase, Position, PositionId } from '@undersigned/domain';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const positionStore = (query: Query, { document, membership, position }: Tables) => ({
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
    return rows.map(positionOf);
  },

  async byId(id: PositionId): Promise<Position | null> {
    const [row] = await query.select().from(position).where(eq(position.id, id));
    return row ? positionOf(row) : null;
  },

  /** What an organisation has said in these texts, without the words. */
  async ofOrganisation(organisationId: OrganisationId, documentIds: DocumentId[]) {
    if (documentIds.length === 0) return [];
    const rows = await query
      .select({
        documentId: position.documentId,
        blockId: position.blockId,
        ordinal: position.ordinal,
        stance: position.stance,
        doubtedAt: position.doubtedAt,
      })
      .from(position)
      .where(and(eq(position.organisationId, organisationId), inArray(position.documentId, documentIds)));
    return rows.map((row) => ({ ...row, author: { organisationId } }));
  },

  /** The texts in these phases on which somebody has spoken. */
  async documentsIn(phases: Phase[]): Promise<DocumentId[]> {
    const rows = await query
      .selectDistinct({ id: position.documentId })
      .from(position)
      .innerJoin(document, eq(document.id, position.documentId))
      .where(inArray(document.phase, phases));
    return rows.map(({ id }) => id);
  },

  /** Since when its organisation is asked about it; null ends that. */
  async setDoubted(id: PositionId, doubtedAt: Date | null): Promise<void> {
    await query.update(position).set({ doubtedAt }).where(eq(position.id, id));
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

type Row = Omit<Position, 'author'> & Position['author'];

const positionOf = ({
  membershipId,
  organisationId,
  personName,
  organisationName,
  ...row
}: Row): Position => ({
  ...row,
  author: { membershipId, organisationId, personName, organisationName },
});
