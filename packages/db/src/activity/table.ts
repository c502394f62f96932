import type { ActivityActor, CoalitionId, DocumentId, Event, Id } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';

/** Append-only. No foreign keys: a row outlives what it speaks of. */
export const activityTable = (kit: TableKit) =>
  kit.table(
    'activity',
    {
      seq: kit.sequence('seq'),
      id: kit.text('id').$type<Id<'activity'>>().notNull(),
      coalitionId: kit.text('coalition_id').$type<CoalitionId>(),
      documentId: kit.text('document_id').$type<DocumentId>(),
      actor: kit.json<ActivityActor>('actor').notNull(),
      event: kit.json<Event>('event').notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [kit.index('activity_coalition').on(t.coalitionId, t.seq)],
  );
