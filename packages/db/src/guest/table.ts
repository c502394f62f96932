import type {
  GuestAccess,
  GuestLinkEnd,
  GuestLinkId,
  InterfaceLanguage,
  MembershipId,
  PersonId,
} from '@undersigned/domain';
import { ofDocument } from '../document/column.js';
import type { References } from '../engine/references.js';
import type { TableKit } from '../engine/table-kit.js';

export const guestLinkTable = (kit: TableKit, { document }: Pick<References, 'document'>) =>
  kit.table(
    'guest_link',
    {
      id: kit.text('id').$type<GuestLinkId>().primaryKey(),
      /** SHA-256 of the secret in the address: a stolen database opens no text. */
      tokenHash: kit.text('token_hash').notNull().unique(),
      documentId: ofDocument(kit, document),
      label: kit.text('label').notNull(),
      email: kit.text('email'),
      access: kit.text('access').$type<GuestAccess>().notNull(),
      /** Set aside, without a row of their own while the guest is a guest. */
      membershipId: kit.text('membership_id').$type<MembershipId>().notNull(),
      personId: kit.text('person_id').$type<PersonId>().notNull(),
      createdBy: kit.text('created_by').$type<MembershipId>(),
      createdAt: kit.instant('created_at').notNull(),
      expiresAt: kit.instant('expires_at').notNull(),
      guestName: kit.text('guest_name'),
      guestOrganisation: kit.text('guest_organisation'),
      enteredAt: kit.instant('entered_at'),
      seenAt: kit.instant('seen_at'),
      answersTo: kit.text('answers_to'),
      answersLanguage: kit.text('answers_language').$type<InterfaceLanguage>(),
      answersOff: kit.boolean('answers_off').notNull().default(false),
      /** The first row of the log that its guest has not been told of, and when they are to be. */
      newsFrom: kit.integer('news_from'),
      newsDueAt: kit.instant('news_due_at'),
      endedAs: kit.text('ended_as').$type<GuestLinkEnd['as']>(),
      endedAt: kit.instant('ended_at'),
    },
    (t) => [kit.index('guest_link_document').on(t.documentId), kit.index('guest_link_news').on(t.newsDueAt)],
  );
