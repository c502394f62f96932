import type { Query } from './query.js';

/**
 * A query handle that dies with its transaction: a statement that arrives late, because somebody forgot an
 * `await`, throws instead of running outside any transaction (drizzle-orm issues 1472 and 2275).
 */
export function guardedQuery(query: Query): { query: Query; end: () => void } {
  let ended = false;
  const guarded = guardOn(query, () => ended);
  return { query: guarded, end: () => void (ended = true) };
}

/** What a handle speaks to, which outlives the transaction. Throws when the transaction has ended. */
export function connectionOf(query: Query): Query {
  return connections.get(query)?.() ?? query;
}

const connections = new WeakMap<Query, () => Query>();

function guardOn(query: Query, hasEnded: () => boolean): Query {
  const alive = (): Query => {
    if (hasEnded())
      throw new Error('a statement was issued after its transaction had ended; is an await missing?');
    return query;
  };
  const guarded: Query = {
    get select() {
      return alive().select.bind(query);
    },
    get selectDistinct() {
      return alive().selectDistinct.bind(query);
    },
    get insert() {
      return alive().insert.bind(query);
    },
    get update() {
      return alive().update.bind(query);
    },
    get delete() {
      return alive().delete.bind(query);
    },
  };
  connections.set(guarded, alive);
  return guarded;
}
