import type { CoalitionId, InterfaceLanguage } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';

export const coalitionTable = (kit: TableKit) =>
  kit.table('coalition', {
    id: kit.text('id').$type<CoalitionId>().primaryKey(),
    slug: kit.text('slug').notNull().unique(),
    name: kit.text('name').notNull(),
    language: kit.text('language').$type<InterfaceLanguage>().notNull(),
    timeZone: kit.text('time_zone').notNull(),
    createdAt: kit.instant('created_at').notNull(),
  });
