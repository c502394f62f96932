import type { DocumentId } from '@undersigned/domain';
import type { References } from '../engine/references.js';
import type { TableKit } from '../engine/table-kit.js';

/** The column that says which text a row belongs to. */
export const ofDocument = (kit: TableKit, document: References['document']) =>
  kit
    .text('document_id')
    .$type<DocumentId>()
    .notNull()
    .references(() => document.id);
