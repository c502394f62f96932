import type {
  Correction,
  CorrectionId,
  CorrectionState,
  EditionId,
  PassageClass,
  RoundId,
} from '@undersigned/domain';
import { and, asc, desc, eq, inArray, or } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const correctionStore = (query: Query, { correction, passageClass }: Tables) => ({
  /** False when another one of the round is under way. */
  async insert({ state, ...row }: Correction): Promise<boolean> {
    const written = await query
      .insert(correction)
      .values({ ...row, ...columnsOf(state) })
      .onConflictDoNothing()
      .returning({ id: correction.id });
    return written.length === 1;
  },

  async byId(id: CorrectionId): Promise<Correction | null> {
    const [row] = await query.select().from(correction).where(eq(correction.id, id));
    return row ? rowToCorrection(row) : null;
  },

  /** Newest first. */
  async ofRound(roundId: RoundId): Promise<Correction[]> {
    const rows = await query
      .select()
      .from(correction)
      .where(eq(correction.roundId, roundId))
      .orderBy(desc(correction.startedAt), desc(correction.id));
    return rows.map(rowToCorrection);
  },

  /** The one that is not settled yet. */
  async underWay(roundId: RoundId): Promise<Correction | null> {
    const where = and(eq(correction.roundId, roundId), inArray(correction.state, ['writing', 'classing']));
    const [row] = await query.select().from(correction).where(where);
    return row ? rowToCorrection(row) : null;
  },

  /** Applied corrections that led to this edition or away from it. */
  async appliedOfEdition(editionId: EditionId): Promise<Correction[]> {
    const touches = or(eq(correction.fromEditionId, editionId), eq(correction.toEditionId, editionId));
    const rows = await query
      .select()
      .from(correction)
      .where(and(eq(correction.state, 'applied'), touches))
      .orderBy(asc(correction.settledAt));
    return rows.map(rowToCorrection);
  },

  /** Writes the state if the correction still is in `from`; false when somebody was faster. */
  async move(id: CorrectionId, from: CorrectionState['kind'], to: CorrectionState): Promise<boolean> {
    const moved = await query
      .update(correction)
      .set(columnsOf(to))
      .where(and(eq(correction.id, id), eq(correction.state, from)))
      .returning({ id: correction.id });
    return moved.length === 1;
  },

  /** What one person takes a passage for, in place of what they took it for before. */
  async classify(id: CorrectionId, row: PassageClass): Promise<void> {
    await query
      .insert(passageClass)
      .values({ ...row, correctionId: id })
      .onConflictDoUpdate({
        target: [passageClass.correctionId, passageClass.passage, passageClass.personId],
        set: { class: row.class, membershipId: row.membershipId, at: row.at },
      });
  },

  /** Everything that was said of its passages, oldest first. */
  async classesOf(id: CorrectionId): Promise<PassageClass[]> {
    const rows = await query
      .select()
      .from(passageClass)
      .where(eq(passageClass.correctionId, id))
      .orderBy(asc(passageClass.passage), asc(passageClass.at));
    return rows.map(({ correctionId: _id, ...row }) => row);
  },
});

type Row = Tables['correction']['$inferSelect'];

function columnsOf(
  state: CorrectionState,
): Pick<Row, 'state' | 'toEditionId' | 'passages' | 'class' | 'settledAt'> {
  const isMade = state.kind === 'classing' || state.kind === 'applied';
  return {
    state: state.kind,
    toEditionId: isMade ? state.toEditionId : null,
    passages: isMade ? state.passages : null,
    class: state.kind === 'applied' ? state.class : null,
    settledAt: 'at' in state ? state.at : null,
  };
}

const rowToCorrection = (row: Row): Correction => ({
  id: row.id,
  roundId: row.roundId,
  fromEditionId: row.fromEditionId,
  startedBy: row.startedBy,
  startedAt: row.startedAt,
  state: stateOf(row),
});

/** Throws for a row whose columns do not make its state: only `columnsOf` writes them. */
function stateOf({ id, state, toEditionId, passages, class: is, settledAt: at }: Row): CorrectionState {
  if (state === 'writing') return { kind: 'writing' };
  if (state === 'dropped' && at) return { kind: 'dropped', at };
  if (state === 'classing' && toEditionId && passages) return { kind: 'classing', toEditionId, passages };
  if (state === 'applied' && toEditionId && passages && is && at) {
    return { kind: 'applied', toEditionId, passages, class: is, at };
  }
  throw new Error(`the correction ${id} is in no state`);
}
