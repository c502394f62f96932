import { randomBytes } from 'node:crypto';
import type { Database } from '@undersigned/db';
import { spellId, type Id, type IdKind } from '@undersigned/domain';

/** What a verb may touch. Made once per process by its composition root. */
export interface Context {
  db: Database;
  now(): Date;
  newId<K extends IdKind>(kind: K): Id<K>;
  /** 256 random bits in base64url: what a mailed link or a cookie carries. Only its hash is stored. */
  newSecret(): string;
  /** Where people reach the product, without a slash at the end. */
  baseUrl: string;
  /** Where their browsers reach the document socket and the live feed, without a slash at the end. */
  syncUrl: string;
}

export function contextOn(db: Database, addresses: Pick<Context, 'baseUrl' | 'syncUrl'>): Context {
  return {
    db,
    now: () => new Date(),
    newId: (kind) => spellId(kind, randomBytes(16)),
    newSecret: () => randomBytes(32).toString('base64url'),
    ...addresses,
  };
}
