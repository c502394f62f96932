import type {
  Access,
  CoalitionId,
  Document,
  DocumentId,
  Grant,
  GrantSubject,
  OrganisationId,
  Phase,
} from '@undersigned/domain';
import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** As many ids as one statement asks for; fewer are filled up with the first, so that one statement serves all. */
const idsPerSelect = 16;
const idGaps = Array.from({ length: idsPerSelect }, (_, index) => `id${index}`);

export const documentStore = (query: Query, { document, documentGrant }: Tables) => ({
  async insert(row: Document): Promise<void> {
    await query.insert(document).values(row);
  },

  async byId(id: DocumentId): Promise<Document | null> {
    const statement = prepared(query, 'document.byId', (on) =>
      on
        .select()
        .from(document)
        .where(eq(document.id, sql.placeholder('id')))
        .prepare(),
    );
    const [row] = await statement.execute({ id });
    return row ?? null;
  },

  /** Phases of documents, by document; of those that exist. */
  async phasesOf(ids: DocumentId[]): Promise<Map<DocumentId, Phase>> {
    const phases = new Map<DocumentId, Phase>();
    for (let start = 0; start < ids.length; start += idsPerSelect) {
      const statement = prepared(query, 'document.phasesOf', (on) =>
        on
          .select({ id: document.id, phase: document.phase })
          .from(document)
          .where(inArray(document.id, idGaps.map(sql.placeholder)))
          .prepare(),
      );
      const some = ids.slice(start, start + idsPerSelect);
      const rows = await statement.execute(
        Object.fromEntries(idGaps.map((gap, index) => [gap, some[index] ?? some[0]])),
      );
      for (const { id, phase } of rows) phases.set(id, phase);
    }
    return phases;
  },

  /** Newest first. */
  async ofCoalition(coalitionId: CoalitionId): Promise<Document[]> {
    const where = eq(document.coalitionId, coalitionId);
    return query.select().from(document).where(where).orderBy(desc(document.createdAt));
  },

  /** The texts in review whose review ends after `from` and not after `to`. */
  async reviewedUntil(from: Date, to: Date): Promise<Document[]> {
    const within = and(gt(document.reviewUntil, from), lte(document.reviewUntil, to));
    return query
      .select()
      .from(document)
      .where(and(eq(document.phase, 'review'), within));
  },

  async update(
    id: DocumentId,
    change: Partial<Pick<Document, 'title' | 'language' | 'reviewUntil' | 'leadOrganisationId'>>,
  ) {
    await query.update(document).set(change).where(eq(document.id, id));
  },

  /** Moves the phase if it still is one of `from`; false when somebody was faster. */
  async movePhase(id: DocumentId, from: Phase[], to: Phase): Promise<boolean> {
    const where = and(eq(document.id, id), inArray(document.phase, from));
    const moved = await query.update(document).set({ phase: to }).where(where).returning({ id: document.id });
    return moved.length === 1;
  },

  async grants(id: DocumentId): Promise<Grant[]> {
    const statement = prepared(query, 'document.grants', (on) =>
      on
        .select()
        .from(documentGrant)
        .where(eq(documentGrant.documentId, sql.placeholder('id')))
        .prepare(),
    );
    const rows = await statement.execute({ id });
    return rows.map((row) => ({ subject: readSubject(row.subject), access: row.access }));
  },

  /** Grants of many documents at once, by document. */
  async grantsOf(ids: DocumentId[]): Promise<Map<DocumentId, Grant[]>> {
    const grants = new Map<DocumentId, Grant[]>(ids.map((id) => [id, []]));
    if (ids.length === 0) return grants;
    const rows = await query.select().from(documentGrant).where(inArray(documentGrant.documentId, ids));
    for (const row of rows) {
      grants.get(row.documentId)?.push({ subject: readSubject(row.subject), access: row.access });
    }
    return grants;
  },

  /** Takes a person's address off every access list. */
  async forgetAddress(email: string): Promise<void> {
    await query.delete(documentGrant).where(eq(documentGrant.subject, spellSubject({ email })));
  },

  async grant(documentId: DocumentId, subject: GrantSubject, access: Access, at: Date): Promise<void> {
    await query
      .insert(documentGrant)
      .values({ documentId, subject: spellSubject(subject), access, changedAt: at })
      .onConflictDoUpdate({
        target: [documentGrant.documentId, documentGrant.subject],
        set: { access, changedAt: at },
      });
  },
});

function spellSubject(subject: GrantSubject): string {
  if ('everyone' in subject) return 'everyone';
  if ('email' in subject) return `email:${subject.email}`;
  return `organisation:${subject.organisationId}`;
}

function readSubject(stored: string): GrantSubject {
  if (stored === 'everyone') return { everyone: true };
  const colon = stored.indexOf(':');
  const value = stored.slice(colon + 1);
  return stored.startsWith('email:') ? { email: value } : { organisationId: value as OrganisationId };
}
