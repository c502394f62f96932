import { canonicalJson, type Json } from '../canonical-json.js';
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
  /**
   * The SHA-256 of `listEditionForm`, which names the digest of the edition before: none of them can be changed
   * without every later one. Null for editions that were made before there was one.
   */
  digest: string | null;
}

/** An edition without its names: what a page says of the earlier ones. */
export type ListEditionLine = Omit<ListEdition, 'content' | 'digest'>;

/**
 * The text whose SHA-256 is the digest of an edition; `previous` is the digest of the one before it, null for the
 * first. Throws a RangeError for a moment or a number that is none.
 */
export const listEditionForm = (edition: Omit<ListEdition, 'digest'>, previous: string | null): string =>
  `${heading}\n${canonicalJson({ ...jsonOf(edition), previous })}`;

const jsonOf = ({ at, ledger, content, ...plain }: Omit<ListEdition, 'digest'>): Record<string, Json> => ({
  ...plain,
  at: at.toISOString(),
  ledger: ledger && { position: ledger.position, hash: ledger.hash },
  content: {
    named: content.named.map((fact) => ({ ...fact })),
    unnamed: content.unnamed.map((fact) => ({ ...fact })),
  },
});

/** Product, book and the version of its form. */
const heading = 'undersigned list 1';
