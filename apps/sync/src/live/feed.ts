import type { Activity } from '@undersigned/domain';
import type { LiveRefusal } from '@undersigned/protocol';
import type { Leaseholder } from '../session/leases.js';

/** One thing that can be followed, for one follower. */
export interface Feed {
  /** Null for a public feed, which nobody can lose. */
  readonly follower: Omit<Leaseholder, 'renew' | 'extend'> | null;
  page(seq: number): Promise<Activity[]>;
  isWanted(row: Activity): boolean;
  /** Tells the follower of a row, or keeps it to itself. */
  deliver(row: Activity): Promise<void>;
  /** Asks again whether the follower still may; gives why not. */
  renew(): Promise<LiveRefusal | null>;
}

export const rowsPerPage = 200;
