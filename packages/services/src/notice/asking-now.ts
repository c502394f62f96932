import type { Stores } from '@undersigned/db';
import {
  newestPositions,
  stillAsked,
  type Activity,
  type Document,
  type DocumentId,
  type PositionId,
} from '@undersigned/domain';

/** Of what would be written to somebody, what still asks for something as their texts stand now. */
export async function askingNow<T extends { row: Activity; sight: { document: Document } }>(
  stores: Stores,
  told: readonly T[],
  now: Date,
): Promise<T[]> {
  const asked = told.map((each) => ({ each, event: each.row.event, text: each.sight.document }));
  const doubts = asked.filter(({ event }) => event.type === 'position.doubted');
  const doubted = await doubtedIn(
    stores,
    doubts.map(({ text }) => text.id),
  );
  return stillAsked(asked, { doubted, now }).map(({ each }) => each);
}

/** The positions in these texts that count and of which it is asked whether they hold. */
async function doubtedIn(stores: Stores, documentIds: DocumentId[]): Promise<Set<PositionId>> {
  const doubted = new Set<PositionId>();
  for (const documentId of new Set(documentIds)) {
    for (const { id, doubtedAt } of newestPositions(await stores.position.ofDocument(documentId))) {
      if (doubtedAt !== null) doubted.add(id);
    }
  }
  return doubted;
}
