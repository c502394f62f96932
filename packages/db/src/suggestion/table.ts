import type {
  Acceptance,
  Author,
  MembershipId,
  OrganisationId,
  SuggestedChange,
  SuggestionId,
  SuggestionStateKind,
} from '@undersigned/domain';
import { ofDocument } from '../document/column.js';
import type { References } from '../engine/references.js';
import type { TableKit } from '../engine/table-kit.js';

export const suggestionTable = (kit: TableKit, { document }: Pick<References, 'document'>) =>
  kit.table(
    'suggestion',
    {
      id: kit.text('id').$type<SuggestionId>().primaryKey(),
      documentId: ofDocument(kit, document),
      change: kit.json<SuggestedChange>('change').notNull(),
      membershipId: kit.text('membership_id').$type<MembershipId>(),
      organisationId: kit.text('organisation_id').$type<OrganisationId>(),
      personName: kit.text('person_name').notNull(),
      organisationName: kit.text('organisation_name'),
      /** Null for a member. */
      isGuest: kit.boolean('is_guest'),
      reason: kit.text('reason'),
      createdAt: kit.instant('created_at').notNull(),
      state: kit.text('state').$type<SuggestionStateKind>().notNull(),
      /** Null while it is open, unless it was accepted before and could not be written. */
      decision: kit.json<StoredDecision>('decision'),
      /** The row of the document's log that made the change; null until one did. */
      appliedSeq: kit.integer('applied_seq'),
    },
    (t) => [kit.index('suggestion_document').on(t.documentId), kit.index('suggestion_state').on(t.state)],
  );

/** Who decided, as JSON keeps it: the moment as an ISO string. */
export interface StoredDecision {
  by: Author;
  at: string;
  reason: string | null;
  instead: SuggestedChange | null;
  wording?: Acceptance['wording'];
  /** The one whose change goes for this one too, until it is made. */
  answeredWith?: SuggestionId;
}

export const suggestionSupportTable = (kit: TableKit, { suggestion }: Pick<References, 'suggestion'>) =>
  kit.table(
    'suggestion_support',
    {
      suggestionId: kit
        .text('suggestion_id')
        .$type<SuggestionId>()
        .notNull()
        .references(() => suggestion.id),
      organisationId: kit.text('organisation_id').$type<OrganisationId>().notNull(),
      organisationName: kit.text('organisation_name').notNull(),
      membershipId: kit.text('membership_id').$type<MembershipId>(),
      personName: kit.text('person_name').notNull(),
      at: kit.instant('at').notNull(),
    },
    // One organisation, one voice.
    (t) => [kit.primaryKey({ columns: [t.suggestionId, t.organisationId] })],
  );
