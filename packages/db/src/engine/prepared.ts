import { connectionOf } from './guarded-query.js';
import type { Query } from './query.js';

const statements = new WeakMap<Query, Map<string, unknown>>();

/**
 * A statement that is built once per connection and then run with other values: building one takes drizzle five
 * times as long as running it takes SQLite. Worth it for what every open socket asks every few seconds and every
 * commit does. `name` is unique; throws when the transaction of `query` has ended.
 */
export function prepared<Statement>(
  query: Query,
  name: string,
  build: (query: Query) => Statement,
): Statement {
  const connection = connectionOf(query);
  let known = statements.get(connection);
  if (!known) statements.set(connection, (known = new Map<string, unknown>()));
  const statement = known.get(name) ?? build(connection);
  known.set(name, statement);
  // The name says what was built under it.
  return statement as Statement;
}
