import {
  countingStates,
  type Decision,
  type EditionId,
  type PageLanguage,
  type LedgerSalts,
  type Listing,
  type MembershipId,
  type OrganisationId,
  type ReservationUse,
  type RoundId,
  type Signatory,
  type SignOnId,
  type SignOnMethod,
  type SignOnState,
} from '@undersigned/domain';
import { sql } from 'drizzle-orm';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';

/**
 * Whether a row counts, with the states of the domain as words of the statement: a database uses an index of some rows
 * only for a question that is literally about them, and not with the states as parameters.
 */
export const countsInWords = sql.raw(`state in (${countingStates.map((state) => `'${state}'`).join(', ')})`);

export const signOnTable = (kit: TableKit, { round, edition }: Pick<References, 'round' | 'edition'>) =>
  kit.table(
    'sign_on',
    {
      id: kit.text('id').$type<SignOnId>().primaryKey(),
      roundId: kit
        .text('round_id')
        .$type<RoundId>()
        .notNull()
        .references(() => round.id),
      editionId: kit
        .text('edition_id')
        .$type<EditionId>()
        .notNull()
        .references(() => edition.id),
      fingerprint: kit.text('fingerprint').notNull(),
      formerFingerprint: kit.text('former_fingerprint'),
      organisationId: kit.text('organisation_id').$type<OrganisationId>(),
      organisationName: kit.text('organisation_name').notNull(),
      organisationKey: kit.text('organisation_key').notNull(),
      country: kit.text('country'),
      /** The signatory's address once more, to find what one address has signed. */
      email: kit.text('email').notNull(),
      /** The mailbox behind it, to limit what is sent there. */
      mailbox: kit.text('mailbox').notNull().default(''),
      signatory: kit.json<Signatory>('signatory').notNull(),
      decision: kit.text('decision').$type<Decision>().notNull(),
      reservation: kit.text('reservation'),
      reservationUse: kit.text('reservation_use').$type<ReservationUse>().notNull().default('printed'),
      paragraphs: kit.json<number[]>('paragraphs').notNull().default([]),
      listing: kit.text('listing').$type<Listing>().notNull().default('listed'),
      evidence: kit.text('evidence'),
      method: kit.text('method').$type<SignOnMethod>().notNull(),
      state: kit.text('state').$type<SignOnState>().notNull(),
      recordedBy: kit.text('recorded_by').$type<MembershipId>(),
      language: kit.text('language').$type<PageLanguage>().notNull(),
      createdAt: kit.instant('created_at').notNull(),
      confirmedAt: kit.instant('confirmed_at'),
      secondEmail: kit.text('second_email'),
      secondedAt: kit.instant('seconded_at'),
      /** Open the commitments of its last record in the ledger; null while it has none. */
      salts: kit.json<LedgerSalts>('salts'),
    },
    (t) => [
      kit.index('sign_on_round').on(t.roundId, t.state),
      kit.index('sign_on_address').on(t.email, t.createdAt),
      kit.index('sign_on_mailbox').on(t.mailbox, t.createdAt),
      kit.index('sign_on_second').on(t.secondEmail),
      // One organisation, one voice: the database itself refuses a second one that counts.
      kit.uniqueIndex('sign_on_counts_once').on(t.roundId, t.organisationKey).where(countsInWords),
      kit.index('sign_on_organisation').on(t.roundId, t.organisationId),
    ],
  );
