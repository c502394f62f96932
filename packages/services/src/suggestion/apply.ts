import type { Stores, Transaction } from '@undersigned/db';
import {
  isBeforeFreezing,
  type Author,
  type DocumentId,
  type Event,
  type OrganisationId,
  type PersonId,
  type SuggestedChange,
  type Suggestion,
  type SuggestionId,
  type SuggestionState,
  type SystemActor,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';

const schedule: SystemActor = { kind: 'system', name: 'schedule' };

/** A change that has been accepted and is not in its text yet, with whose words it brings. */
export interface WaitingChange {
  suggestionId: SuggestionId;
  documentId: DocumentId;
  change: SuggestedChange;
  personId: PersonId | null;
  organisationId: OrganisationId | null;
  /** Whether the text still takes words. */
  isWritable: boolean;
}

/** A suggestion and the number of the row of the log that made its change. */
export interface Application {
  suggestionId: SuggestionId;
  seq: number;
}

/**
 * What waits to be written into its text, oldest first; of those that are answered with one wording the one that brings
 * it. The words are their author's, or the decider's where they were accepted with others.
 */
export async function waitingChanges(ctx: Context): Promise<WaitingChange[]> {
  const { read } = ctx.db;
  const accepted = (await read.suggestion.accepted()).filter((each) => answeredWith(each) === null);
  const phases = await read.document.phasesOf([...new Set(accepted.map(({ documentId }) => documentId))]);
  return Promise.all(
    accepted.map(async ({ id: suggestionId, documentId, change, author, state }): Promise<WaitingChange> => {
      const instead = state.kind === 'accepted' ? state.instead : null;
      const writer = instead && state.kind === 'accepted' ? state.by : author;
      const phase = phases.get(documentId);
      return {
        suggestionId,
        documentId,
        change: instead ?? change,
        personId: await personOf(read, writer),
        organisationId: writer.organisationId,
        isWritable: phase !== undefined && isBeforeFreezing(phase),
      };
    }),
  );
}

/** A guest writes as the person who was set aside for them, until they are one. */
async function personOf(read: Stores, { membershipId }: Author): Promise<PersonId | null> {
  if (membershipId === null) return null;
  const membership = await read.membership.byId(membershipId);
  return (membership ?? (await read.guestLink.byMembership(membershipId)))?.personId ?? null;
}

/** Whose change goes for this one too; null when it brings its own. */
const answeredWith = ({ state }: Suggestion): SuggestionId | null =>
  (state.kind === 'accepted' && state.answeredWith) || null;

/** Those that go where this one goes. */
const companionsOf = async (stores: Stores, suggestionId: SuggestionId): Promise<SuggestionId[]> =>
  (await stores.suggestion.accepted())
    .filter((each) => answeredWith(each) === suggestionId)
    .map(({ id }) => id);

/**
 * Says in the transaction that writes the log that these changes are made, each with those that it answers. Throws when
 * one is not waiting any more, so that no row is written for it twice.
 */
export async function settleApplications(
  ctx: Context,
  tx: Transaction,
  documentId: DocumentId,
  applications: Application[],
): Promise<void> {
  for (const { suggestionId, seq } of applications) {
    for (const id of [suggestionId, ...(await companionsOf(tx, suggestionId))]) {
      await settle(ctx, tx, documentId, { suggestionId: id, seq });
    }
  }
}

async function settle(
  ctx: Context,
  tx: Transaction,
  documentId: DocumentId,
  { suggestionId, seq }: Application,
): Promise<void> {
  const state = (await tx.suggestion.byId(suggestionId))?.state;
  if (state?.kind !== 'accepted') throw new Error(`${suggestionId} does not wait to be applied`);
  const { by, at, reason, instead } = state;
  const to: SuggestionState = instead
    ? { kind: 'merged', seq, instead, by, at, reason }
    : { kind: 'applied', seq, by, at, reason };
  if (!(await tx.suggestion.changeState(suggestionId, ['accepted'], to))) {
    throw new Error(`${suggestionId} was applied twice`);
  }
  await tell(ctx, tx, documentId, { type: 'suggestion.applied', suggestionId, seq });
}

/**
 * Opens a suggestion again whose change could not be made after all, with those that it would have answered; what was
 * said to them is kept for whoever decides again. False when it does not wait any more.
 */
export async function giveBackSuggestion(
  ctx: Context,
  { suggestionId, documentId }: Pick<WaitingChange, 'suggestionId' | 'documentId'>,
  why: 'stale' | 'frozen',
): Promise<boolean> {
  return ctx.db.transact(async (tx) => {
    for (const id of [suggestionId, ...(await companionsOf(tx, suggestionId))]) {
      const state = (await tx.suggestion.byId(id))?.state;
      if (state?.kind !== 'accepted') return false;
      const { kind: _kind, answeredWith: _answeredWith, ...before } = state;
      await tx.suggestion.changeState(id, ['accepted'], { kind: 'open', before });
      await tell(ctx, tx, documentId, { type: 'suggestion.failed', suggestionId: id, why });
    }
    return true;
  });
}

async function tell(ctx: Context, tx: Transaction, documentId: DocumentId, event: Event): Promise<void> {
  const document = await tx.document.byId(documentId);
  await record(ctx, tx, { coalitionId: document?.coalitionId ?? null, documentId, actor: schedule, event });
}
