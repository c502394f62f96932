import {
  countingStates,
  mailboxOf,
  type LedgerSalts,
  type OrganisationId,
  type RecordedSignOn,
  type RoundId,
  type Signatory,
  type SignOn,
  type SignOnId,
  type SignOnState,
} from '@undersigned/domain';
import { and, asc, count, eq, gte, inArray, isNotNull, sql, type SQL } from 'drizzle-orm';
import { placeholdersFor, placesFor } from '../engine/placeholders.js';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';
import { countsInWords } from './table.js';

export const signOnStore = (query: Query, { signOn }: Tables) => ({
  /** False when it would count and another one of the same organisation counts already. */
  async insert(row: SignOn): Promise<boolean> {
    const statement = prepared(query, 'signOn.insert', (on) =>
      on
        .insert(signOn)
        .values(placeholdersFor(signOn))
        .onConflictDoNothing()
        .returning({ id: signOn.id })
        .prepare(),
    );
    const written = await statement.execute({ salts: null, ...row, ...addressesOf(row.signatory) });
    return written.length === 1;
  },

  async byId(id: SignOnId): Promise<SignOn | null> {
    const [row] = await query.select().from(signOn).where(eq(signOn.id, id));
    return row ? rowToSignOn(row) : null;
  },

  /** Every sign-on of a round, oldest first. */
  async ofRound(roundId: RoundId): Promise<SignOn[]> {
    const rows = await rowsOfRound(query, signOn, roundId);
    return rows.map(rowToSignOn);
  },

  /** Those of a round that count, oldest first. */
  async countingOfRound(roundId: RoundId): Promise<SignOn[]> {
    const rows = await query
      .select()
      .from(signOn)
      .where(and(eq(signOn.roundId, roundId), inArray(signOn.state, [...countingStates])))
      .orderBy(asc(signOn.createdAt), asc(signOn.id));
    return rows.map(rowToSignOn);
  },

  /** The sign-on that counts for an organisation: same key, or same entry of the directory. */
  async standing(
    roundId: RoundId,
    key: string,
    organisationId: OrganisationId | null,
  ): Promise<SignOn | null> {
    const first = async (same: SQL): Promise<SignOn | null> => {
      const where = and(eq(signOn.roundId, roundId), countsInWords, same);
      const [row] = await query.select().from(signOn).where(where);
      return row ? rowToSignOn(row) : null;
    };
    // One question about both would have to read every sign-on of the round; each alone has its index.
    const named = await first(eq(signOn.organisationKey, key));
    return named ?? (organisationId === null ? null : first(eq(signOn.organisationId, organisationId)));
  },

  /** What was asked for since in the name of one mailbox, and not confirmed yet, in every round; newest last. */
  async unconfirmedOf(email: string, since: Date): Promise<SignOn[]> {
    const statement = prepared(query, 'signOn.unconfirmedOf', (on) =>
      on
        .select()
        .from(signOn)
        .where(
          and(
            eq(signOn.mailbox, sql.placeholder('mailbox')),
            eq(signOn.state, 'unconfirmed'),
            gte(signOn.createdAt, sql.param(sql.placeholder('since'), signOn.createdAt)),
          ),
        )
        .orderBy(asc(signOn.createdAt))
        .prepare(),
    );
    return (await statement.execute({ mailbox: mailboxOf(email), since })).map(rowToSignOn);
  },

  /** Everything one address has signed, in every round and state. */
  async ofSignatory(email: string): Promise<SignOn[]> {
    const rows = await query.select().from(signOn).where(eq(signOn.email, email));
    return rows.map(rowToSignOn);
  },

  /** Everything for which one address is the second person's, in every round and state. */
  async ofSecond(email: string): Promise<SignOn[]> {
    const rows = await query.select().from(signOn).where(eq(signOn.secondEmail, email));
    return rows.map(rowToSignOn);
  },

  /** How many organisations count in each of these rounds, by decision. */
  async countsOf(roundIds: RoundId[]) {
    if (roundIds.length === 0) return [];
    return query
      .select({ roundId: signOn.roundId, decision: signOn.decision, organisations: count() })
      .from(signOn)
      .where(and(inArray(signOn.roundId, roundIds), inArray(signOn.state, [...countingStates])))
      .groupBy(signOn.roundId, signOn.decision);
  },

  /** Writes the change if the sign-on still is in one of `from`; false when somebody was faster. */
  async change(
    id: SignOnId,
    from: readonly SignOnState[],
    set: Partial<Omit<SignOn, 'id' | 'roundId'>>,
  ): Promise<boolean> {
    const values = set.signatory ? { ...set, ...addressesOf(set.signatory) } : set;
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    const names = given.map(([name]) => name).sort();
    // Few shapes of change come up, and each is built once: a correction changes every sign-on of a round.
    const statement = prepared(query, `signOn.change ${names.join()} from ${from.length}`, (on) =>
      on
        .update(signOn)
        .set(placesFor(signOn, names))
        .where(
          and(
            eq(signOn.id, sql.placeholder('changedId')),
            inArray(
              signOn.state,
              from.map((_, n) => sql.placeholder(`from${n}`)),
            ),
          ),
        )
        .returning({ id: signOn.id })
        .prepare(),
    );
    const states = Object.fromEntries(from.map((state, n) => [`from${n}`, state]));
    const changed = await statement.execute({ ...Object.fromEntries(given), ...states, changedId: id });
    return changed.length === 1;
  },

  /** Keeps what opens its last record in the ledger, in place of what opened the one before. */
  async keepSalts(id: SignOnId, salts: LedgerSalts): Promise<void> {
    const statement = prepared(query, 'signOn.keepSalts', (on) =>
      on
        .update(signOn)
        .set(placesFor(signOn, ['salts']))
        .where(eq(signOn.id, sql.placeholder('id')))
        .prepare(),
    );
    await statement.execute({ id, salts });
  },

  /** Whether the ledger speaks of it. */
  async isRecorded(id: SignOnId): Promise<boolean> {
    const where = and(eq(signOn.id, id), isNotNull(signOn.salts));
    const [row] = await query.select({ id: signOn.id }).from(signOn).where(where);
    return row !== undefined;
  },

  /** Every sign-on of a round with what is kept beside it, oldest first. */
  async recordedOfRound(roundId: RoundId): Promise<RecordedSignOn[]> {
    const rows = await rowsOfRound(query, signOn, roundId);
    return rows.map((row) => ({
      signOn: rowToSignOn(row),
      address: row.email,
      mailbox: row.mailbox,
      salts: row.salts,
    }));
  },

  /** Every sign-on of every round, oldest first: what `admin verify` reads. */
  async all(): Promise<SignOn[]> {
    const rows = await query.select().from(signOn).orderBy(asc(signOn.createdAt), asc(signOn.id));
    return rows.map(rowToSignOn);
  },
});

const rowsOfRound = (query: Query, signOn: Tables['signOn'], roundId: RoundId) =>
  query
    .select()
    .from(signOn)
    .where(eq(signOn.roundId, roundId))
    .orderBy(asc(signOn.createdAt), asc(signOn.id));

type Row = Tables['signOn']['$inferSelect'];

const addressesOf = ({ email }: Signatory) => ({ email, mailbox: mailboxOf(email) });

function rowToSignOn({ email: _email, mailbox: _mailbox, salts: _salts, ...row }: Row): SignOn {
  return row;
}
