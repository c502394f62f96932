import { openDatabase } from '@undersigned/db';
import { contextOn, type Context } from '@undersigned/services';
import type { Config } from './config.js';

/** Opens the database and makes what verbs need. Whoever calls it closes `db`. */
export function openContext({ database, baseUrl, syncUrl }: Config): Context {
  return contextOn(openDatabase(database), { baseUrl, syncUrl });
}
