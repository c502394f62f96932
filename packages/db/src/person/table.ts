import type { InterfaceLanguage, PersonId } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';

export const personTable = (kit: TableKit) =>
  kit.table('person', {
    id: kit.text('id').$type<PersonId>().primaryKey(),
    email: kit.text('email').notNull().unique(),
    name: kit.text('name').notNull(),
    language: kit.text('language').$type<InterfaceLanguage>().notNull(),
    timeZone: kit.text('time_zone').notNull(),
    isOperator: kit.boolean('is_operator').notNull(),
    emailConfirmedAt: kit.instant('email_confirmed_at'),
    createdAt: kit.instant('created_at').notNull(),
  });
