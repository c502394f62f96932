import {
  undecidedStates,
  type DocumentId,
  type MembershipId,
  type OrganisationId,
  type PersonId,
  type Suggestion,
  type SuggestionId,
  type SuggestionState,
  type SuggestionStateKind,
  type Support,
} from '@undersigned/domain';
import { and, asc, count, eq, inArray, isNotNull } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';
import type { StoredDecision } from './table.js';

export const suggestionStore = (query: Query, { membership, suggestion, suggestionSupport }: Tables) => {
  async function withSupports(rows: SuggestionRow[]): Promise<Suggestion[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const supports = await query
      .select()
      .from(suggestionSupport)
      .where(inArray(suggestionSupport.suggestionId, ids))
      .orderBy(asc(suggestionSupport.at), asc(suggestionSupport.organisationId));
    return rows.map((row) => rowToSuggestion(row, supports));
  }

  async function renameMemberships(ids: MembershipId[], personName: string): Promise<void> {
    if (ids.length === 0) return;
    await query.update(suggestion).set({ personName }).where(inArray(suggestion.membershipId, ids));
    await query
      .update(suggestionSupport)
      .set({ personName })
      .where(inArray(suggestionSupport.membershipId, ids));
    const decided = await query
      .select({ id: suggestion.id, decision: suggestion.decision })
      .from(suggestion)
      .where(isNotNull(suggestion.decision));
    for (const { id, decision } of decided) {
      if (!decision?.by.membershipId || !ids.includes(decision.by.membershipId)) continue;
      const renamed = { ...decision, by: { ...decision.by, personName } };
      await query.update(suggestion).set({ decision: renamed }).where(eq(suggestion.id, id));
    }
  }

  return {
    /** The suggestion only; supports come one by one. */
    async insert({ author, state, supports: _supports, ...row }: Suggestion): Promise<void> {
      await query.insert(suggestion).values({ ...row, ...author, ...storedState(state) });
    },

    async byId(id: SuggestionId): Promise<Suggestion | null> {
      const rows = await query.select().from(suggestion).where(eq(suggestion.id, id));
      return (await withSupports(rows))[0] ?? null;
    },

    /** Oldest first. */
    async ofDocument(documentId: DocumentId): Promise<Suggestion[]> {
      const rows = await query
        .select()
        .from(suggestion)
        .where(eq(suggestion.documentId, documentId))
        .orderBy(asc(suggestion.createdAt), asc(suggestion.id));
      return withSupports(rows);
    },

    /** What waits to be written into its text, of all texts, oldest first. */
    async accepted(): Promise<Suggestion[]> {
      const statement = prepared(query, 'suggestion.accepted', (on) =>
        on
          .select()
          .from(suggestion)
          .where(eq(suggestion.state, 'accepted'))
          .orderBy(asc(suggestion.createdAt), asc(suggestion.id))
          .prepare(),
      );
      return withSupports(await statement.execute());
    },

    /** How many wait for somebody to decide, by document; a document without any is left out. */
    async openCounts(documentIds: DocumentId[]): Promise<Map<DocumentId, number>> {
      if (documentIds.length === 0) return new Map();
      const rows = await query
        .select({ documentId: suggestion.documentId, open: count() })
        .from(suggestion)
        .where(
          and(inArray(suggestion.documentId, documentIds), inArray(suggestion.state, [...undecidedStates])),
        )
        .groupBy(suggestion.documentId);
      return new Map(rows.map(({ documentId, open }) => [documentId, open]));
    },

    /** The texts among these to which a member has suggested something. */
    async suggestedTo(membershipId: MembershipId, documentIds: DocumentId[]): Promise<DocumentId[]> {
      if (documentIds.length === 0) return [];
      const rows = await query
        .selectDistinct({ id: suggestion.documentId })
        .from(suggestion)
        .where(and(eq(suggestion.membershipId, membershipId), inArray(suggestion.documentId, documentIds)));
      return rows.map(({ id }) => id);
    },

    /** Moves one that is in one of these states; false when it has left them meanwhile. */
    async changeState(
      id: SuggestionId,
      from: readonly SuggestionStateKind[],
      to: SuggestionState,
    ): Promise<boolean> {
      const changed = await query
        .update(suggestion)
        .set(storedState(to))
        .where(and(eq(suggestion.id, id), inArray(suggestion.state, [...from])))
        .returning({ id: suggestion.id });
      return changed.length === 1;
    },

    /** False when the organisation stands behind it already. */
    async support(suggestionId: SuggestionId, support: Support): Promise<boolean> {
      const written = await query
        .insert(suggestionSupport)
        .values({ ...support, suggestionId })
        .onConflictDoNothing()
        .returning({ id: suggestionSupport.suggestionId });
      return written.length === 1;
    },

    /** False when the organisation did not stand behind it. */
    async endSupport(suggestionId: SuggestionId, organisationId: OrganisationId): Promise<boolean> {
      const removed = await query
        .delete(suggestionSupport)
        .where(
          and(
            eq(suggestionSupport.suggestionId, suggestionId),
            eq(suggestionSupport.organisationId, organisationId),
          ),
        )
        .returning({ id: suggestionSupport.suggestionId });
      return removed.length === 1;
    },

    /** Writes `personName` over the name of a person wherever they proposed, supported or decided. */
    async renameAuthor(personId: PersonId, personName: string): Promise<void> {
      const rows = await query
        .select({ id: membership.id })
        .from(membership)
        .where(eq(membership.personId, personId));
      await renameMemberships(
        rows.map(({ id }) => id),
        personName,
      );
    },

    /** The same for whoever wrote under these; one may have been set aside for a guest. */
    renameMemberships,
  };
};

type SuggestionRow = Tables['suggestion']['$inferSelect'];
type SupportRow = Tables['suggestionSupport']['$inferSelect'];

function rowToSuggestion(row: SuggestionRow, supports: SupportRow[]): Suggestion {
  const { id, documentId, change, reason, createdAt } = row;
  const { membershipId, organisationId, personName, organisationName, isGuest } = row;
  return {
    id,
    documentId,
    change,
    author: {
      membershipId,
      organisationId,
      personName,
      organisationName,
      ...(isGuest ? { isGuest } : {}),
    },
    reason,
    createdAt,
    state: stateOf(row),
    supports: supports
      .filter(({ suggestionId }) => suggestionId === id)
      .map(({ suggestionId: _suggestionId, ...support }) => support),
  };
}

function storedState(state: SuggestionState) {
  const decided = state.kind === 'open' ? (state.before ?? null) : state;
  const decision: StoredDecision | null = decided && {
    by: decided.by,
    at: decided.at.toISOString(),
    reason: decided.reason,
    instead: 'instead' in decided ? decided.instead : null,
    ...('wording' in decided ? { wording: decided.wording } : {}),
    ...(state.kind === 'accepted' && state.answeredWith ? { answeredWith: state.answeredWith } : {}),
  };
  return { state: state.kind, decision, appliedSeq: 'seq' in state ? state.seq : null };
}

function stateOf({ id, state: kind, decision, appliedSeq }: SuggestionRow): SuggestionState {
  if (!decision) {
    if (kind === 'open') return { kind };
    throw new Error(`${id} is ${kind} and nobody decided it`);
  }
  const { instead, answeredWith, wording, ...given } = decision;
  const decided = { ...given, at: new Date(given.at) };
  const acceptance = { instead, ...(wording ? { wording } : {}), ...decided };
  switch (kind) {
    case 'open':
      return { kind, before: acceptance };
    case 'accepted':
      return { kind, ...(answeredWith ? { answeredWith } : {}), ...acceptance };
    case 'applied':
      return { kind, seq: appliedSeq ?? 0, ...decided };
    case 'merged':
      if (!instead) throw new Error(`${id} was merged and nobody knows in which words`);
      return { kind, seq: appliedSeq ?? 0, instead, ...decided };
    case 'rejected':
    case 'meeting':
    case 'withdrawn':
      return { kind, ...decided };
  }
}
