import type { Database as Connection, Statement } from 'better-sqlite3';

/** More than the product has different ones; what has grown out of use makes room. */
const mostKept = 400;

/**
 * Characters of a statement. Longer ones insert or ask for many rows at once, with other words for each number of
 * rows: they hardly come again, and each keeps a hundred kilobytes and the values it ran with.
 */
const longestKept = 4_000;

/**
 * The same connection for drizzle, which prepares every statement anew although most are the same words with other
 * values: compiling one costs SQLite more than running it. What was prepared is kept by its words and used again.
 * Safe because drizzle runs a statement to its end before it returns; what is set on one (`pluck`) would stay, so
 * whoever prepares for themselves uses the connection.
 */
export function keepingStatements(connection: Connection): Connection {
  const kept = new Map<string, Statement>();
  const prepare = (words: string): Statement => {
    if (words.length > longestKept) return connection.prepare(words);
    const statement = kept.get(words) ?? connection.prepare(words);
    // Whoever was asked for last comes last, and so leaves last.
    kept.delete(words);
    kept.set(words, statement);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  // Safe: everything but `prepare` is the connection's own.
  return Object.create(connection, { prepare: { value: prepare } }) as Connection;
}
