import type { DocumentId, Question, QuestionId } from '@undersigned/domain';
import { asc, eq } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const questionStore = (query: Query, { question }: Tables) => ({
  async insert(rows: Question[]): Promise<void> {
    if (rows.length > 0) await query.insert(question).values(rows);
  },

  async byId(id: QuestionId): Promise<Question | null> {
    const [row] = await query.select().from(question).where(eq(question.id, id));
    return row ?? null;
  },

  /** In the order of the page. */
  async ofDocument(documentId: DocumentId): Promise<Question[]> {
    return query
      .select()
      .from(question)
      .where(eq(question.documentId, documentId))
      .orderBy(asc(question.position), asc(question.id));
  },

  async update(id: QuestionId, change: Partial<Omit<Question, 'id' | 'documentId'>>): Promise<void> {
    await query.update(question).set(change).where(eq(question.id, id));
  },

  async remove(id: QuestionId): Promise<void> {
    await query.delete(question).where(eq(question.id, id));
  },
});
