import type { OrganisationId, PortalProfile, QuestionId, QuestionState } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';
import { ofDocument } from '../document/column.js';

export const questionTable = (kit: TableKit, { document }: Pick<References, 'document'>) =>
  kit.table(
    'question',
    {
      id: kit.text('id').$type<QuestionId>().primaryKey(),
      documentId: ofDocument(kit, document),
      position: kit.integer('position').notNull(),
      label: kit.text('label').notNull(),
      prompt: kit.text('prompt').notNull(),
      limit: kit.integer('answer_limit'),
      profile: kit.text('profile').$type<PortalProfile>().notNull(),
      leadOrganisationId: kit.text('lead_organisation_id').$type<OrganisationId>(),
      state: kit.text('state').$type<QuestionState>().notNull(),
    },
    (t) => [kit.index('question_document').on(t.documentId)],
  );
