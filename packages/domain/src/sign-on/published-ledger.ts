import type { RoundId, SignOnId } from '../id.js';
import type { KeptLedger } from './check-ledger.js';
import {
  hashedMembers,
  standingInLedger,
  statementOf,
  type LedgerHead,
  type LedgerKind,
  type LedgerRecord,
  type LedgerStatement,
} from './ledger.js';

/** A ledger as everybody may have it; docs/ledger.md describes it and docs/ledger.mjs reads it. */
export interface PublishedLedger {
  format: 'undersigned ledger 1';
  round: RoundId;
  /** The fingerprint of the text that was signed. */
  edition: string;
  /** Null while nothing is recorded. */
  head: LedgerHead | null;
  records: PublishedRecord[];
}

export interface PublishedRecord {
  position: number;
  at: string;
  kind: LedgerKind;
  signOn: SignOnId;
  of: SignOnId | null;
  statement: string;
  handling: string;
  signatory: string;
  previous: string;
  hash: string;
  /** What the statement is a commitment to, on the last record of each sign-on that counts; sealed otherwise. */
  opened: (LedgerStatement & { salt: string }) | null;
}

/**
 * The ledger of a round as it is published: the whole chain, and in words what stands in the list. Who withdrew
 * or was merged stays sealed, and so does how anything came to us and who gave it.
 */
export function publishedLedger({ round, fingerprint, records, signOns }: KeptLedger): PublishedLedger {
  const standing = standingInLedger(records);
  const keptById = new Map(signOns.map((kept) => [kept.signOn.id, kept]));
  const openedOf = (record: LedgerRecord): PublishedRecord['opened'] => {
    const kept = standing.get(record.signOnId) === record ? keptById.get(record.signOnId) : undefined;
    return kept?.salts ? { ...statementOf(kept.signOn), salt: kept.salts.statement } : null;
  };
  const last = records.at(-1);
  return {
    format: 'undersigned ledger 1',
    round: round.id,
    edition: fingerprint,
    head: last ? { position: last.position, hash: last.hash } : null,
    records: records.map((record) => ({
      ...hashedMembers(record),
      hash: record.hash,
      opened: openedOf(record),
    })),
  };
}
