import { openDatabase } from '@undersigned/db';
import { contextOn, type Context } from '@undersigned/services';
import type { Config } from './config.js';

/** What one has to know to work on the same data as this process: a thread gets it as it is. */
export type Whereabouts = Pick<Config, 'database' | 'baseUrl' | 'syncUrl'>;

/** Opens the database and makes what verbs need. Whoever calls it closes `db`. */
export function openContext({ database, baseUrl, syncUrl }: Whereabouts): Context {
  return contextOn(openDatabase(database), { baseUrl, syncUrl });
}
