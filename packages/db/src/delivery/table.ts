import type {
  AddresseeId,
  DeliveryId,
  Dispatch,
  EditionId,
  Id,
  MembershipId,
  DeliveryOutcome,
  DeliveryReply,
  RoundId,
} from '@undersigned/domain';
import { ofDocument } from '../document/column.js';
import type { References } from '../engine/references.js';
import type { TableKit } from '../engine/table-kit.js';

export const deliveryTable = (
  kit: TableKit,
  { document, addressee, round }: Pick<References, 'document' | 'addressee' | 'round'>,
) =>
  kit.table(
    'delivery',
    {
      id: kit.text('id').$type<DeliveryId>().primaryKey(),
      documentId: ofDocument(kit, document),
      addresseeId: kit
        .text('addressee_id')
        .$type<AddresseeId>()
        .notNull()
        .references(() => addressee.id),
      chosenAt: kit.instant('chosen_at').notNull(),
      roundId: kit
        .text('round_id')
        .$type<RoundId>()
        .references(() => round.id),
      editionId: kit.text('edition_id').$type<EditionId>(),
      /** No reference: a mail goes when its address is erased, the delivery stays. */
      mailId: kit.text('mail_id').$type<Id<'mail'>>(),
      subject: kit.text('subject'),
      sentTo: kit.json<Dispatch['to']>('sent_to'),
      sentBy: kit.text('sent_by').$type<MembershipId>(),
      sentAt: kit.instant('sent_at'),
      reply: kit.json<DeliveryReply>('reply'),
      outcome: kit.json<DeliveryOutcome>('outcome'),
    },
    (t) => [
      // A text goes to an addressee once.
      kit.uniqueIndex('delivery_once').on(t.documentId, t.addresseeId),
      kit.index('delivery_addressee').on(t.addresseeId),
    ],
  );
