import type { RoundId } from '../id.js';
import type { LedgerHead } from './ledger.js';
import type { ListContent } from './list.js';

/**
 * published: the first one, made when the round was published. late: made by a focal point, with those who came
 * after the one before. withdrawal: made at once when somebody who stands in the list no longer does.
 */
export const listEditionCauses = ['published', 'late', 'withdrawal'] as const;
export type ListEditionCause = (typeof listEditionCauses)[number];

/** A published list as it stood on one day. Never changed and never removed. */
export interface ListEdition {
  roundId: RoundId;
  /** 1, 2, … within the round. */
  number: number;
  cause: ListEditionCause;
  at: Date;
  /** The fingerprint of the text that stood with it. */
  fingerprint: string;
  /** The end of the ledger then; null when nothing was recorded. */
  ledger: LedgerHead | null;
  signatories: number;
  /** Against the edition before. */
  joined: number;
  left: number;
  content: ListContent;
}

/** An edition without its names: what a page says of the earlier ones. */
export type ListEditionLine = Omit<ListEdition, 'content'>;
