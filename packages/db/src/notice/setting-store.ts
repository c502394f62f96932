import { usualNoticeSetting, type DocumentId, type NoticeSetting, type PersonId } from '@undersigned/domain';
import { and, eq } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** How people want to be written to, and about which texts they do not. */
export const noticeSettingStore = (query: Query, { noticeSetting, quietText }: Tables) => ({
  async of(personId: PersonId): Promise<NoticeSetting> {
    const [row] = await query.select().from(noticeSetting).where(eq(noticeSetting.personId, personId));
    if (!row) return usualNoticeSetting;
    const { personId: _whose, ...setting } = row;
    return setting;
  },

  async set(personId: PersonId, setting: NoticeSetting): Promise<void> {
    await query
      .insert(noticeSetting)
      .values({ personId, ...setting })
      .onConflictDoUpdate({ target: noticeSetting.personId, set: setting });
  },

  async isQuiet(personId: PersonId, documentId: DocumentId): Promise<boolean> {
    const where = and(eq(quietText.personId, personId), eq(quietText.documentId, documentId));
    return (await query.select().from(quietText).where(where)).length > 0;
  },

  async setQuiet(personId: PersonId, documentId: DocumentId, isQuiet: boolean): Promise<void> {
    const where = and(eq(quietText.personId, personId), eq(quietText.documentId, documentId));
    if (isQuiet) await query.insert(quietText).values({ personId, documentId }).onConflictDoNothing();
    else await query.delete(quietText).where(where);
  },

  async forget(personId: PersonId): Promise<void> {
    await query.delete(noticeSetting).where(eq(noticeSetting.personId, personId));
    await query.delete(quietText).where(eq(quietText.personId, personId));
  },
});
