import type { AddresseeId, Delivery, DeliveryId, Dispatch, DocumentId } from '@undersigned/domain';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** Which text goes, or went, to whom. */
export const deliveryStore = (query: Query, { delivery }: Tables) => ({
  /** Chooses an addressee for a text; false when that was done already. */
  async choose(chosen: Pick<Delivery, 'id' | 'documentId' | 'addresseeId' | 'chosenAt'>): Promise<boolean> {
    const written = await query
      .insert(delivery)
      .values(chosen)
      .onConflictDoNothing()
      .returning({ id: delivery.id });
    return written.length === 1;
  },

  /** Takes a choice back; false when the text has gone to them meanwhile. */
  async drop(id: DeliveryId): Promise<boolean> {
    const where = and(eq(delivery.id, id), isNull(delivery.mailId));
    return (await query.delete(delivery).where(where).returning({ id: delivery.id })).length === 1;
  },

  /** Writes what goes out, if the last mail still is `after`; false when somebody was faster. */
  async dispatch(id: DeliveryId, after: Dispatch['mailId'] | null, sent: Dispatch): Promise<boolean> {
    const { to: sentTo, by: sentBy, at: sentAt, ...rest } = sent;
    const isLast = after === null ? isNull(delivery.mailId) : eq(delivery.mailId, after);
    const written = await query
      .update(delivery)
      .set({ ...rest, sentTo, sentBy, sentAt })
      .where(and(eq(delivery.id, id), isLast))
      .returning({ id: delivery.id });
    return written.length === 1;
  },

  async note(id: DeliveryId, what: Partial<Pick<Delivery, 'reply' | 'outcome'>>): Promise<void> {
    await query.update(delivery).set(what).where(eq(delivery.id, id));
  },

  /** Names somebody else in what was sent; for somebody who is erased. */
  async rename(id: DeliveryId, to: Dispatch['to']): Promise<void> {
    await query.update(delivery).set({ sentTo: to }).where(eq(delivery.id, id));
  },

  async byId(id: DeliveryId): Promise<Delivery | null> {
    const [row] = await query.select().from(delivery).where(eq(delivery.id, id));
    return row ? rowToDelivery(row) : null;
  },

  /** In the order in which they were chosen. */
  async ofDocument(documentId: DocumentId): Promise<Delivery[]> {
    const where = eq(delivery.documentId, documentId);
    const rows = await query
      .select()
      .from(delivery)
      .where(where)
      .orderBy(asc(delivery.chosenAt), asc(delivery.id));
    return rows.map(rowToDelivery);
  },

  async ofAddressee(addresseeId: AddresseeId): Promise<Delivery[]> {
    const rows = await query.select().from(delivery).where(eq(delivery.addresseeId, addresseeId));
    return rows.map(rowToDelivery);
  },
});

type Row = Tables['delivery']['$inferSelect'];

function rowToDelivery(row: Row): Delivery {
  const { id, documentId, addresseeId, chosenAt, reply, outcome } = row;
  return { id, documentId, addresseeId, chosenAt, dispatch: dispatchOf(row), reply, outcome };
}

function dispatchOf({ roundId, editionId, mailId, subject, sentTo, sentBy, sentAt }: Row): Dispatch | null {
  if (!roundId || !editionId || !mailId || subject === null || !sentTo || !sentAt) return null;
  return { roundId, editionId, mailId, subject, to: sentTo, by: sentBy, at: sentAt };
}
