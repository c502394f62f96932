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
  /** The fingerprint of the text with which the round opened. */
  edition: string;
  /** The fingerprint of the text that stands with the list; another one after a correction. */
  current: string;
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
  /**
   * What the statement is a commitment to, on the last record of each sign-on that counts; sealed otherwise, for
   * an organisation that counts and asked not to be listed, and for one that waits for the next edition of the list.
   */
  opened: (LedgerStatement & { salt: string }) | null;
}

/**
 * The ledger of a round as it is published: the whole chain, and in words what stands in the list. Who withdrew
 * or was merged stays sealed, and so does how anything came to us and who gave it. `isShown` leaves sealed what
 * does not stand in the list yet.
 */
export function publishedLedger(
  kept: KeptLedger,
  isShown: (id: SignOnId) => boolean = () => true,
): PublishedLedger {
  const { round, fingerprint, current, records, signOns } = kept;
  const standing = standingInLedger(records);
  const keptById = new Map(signOns.map((each) => [each.signOn.id, each]));
  const openedOf = (record: LedgerRecord): PublishedRecord['opened'] => {
    const each = standing.get(record.signOnId) === record ? keptById.get(record.signOnId) : undefined;
    if (!each?.salts || each.signOn.listing === 'unlisted' || !isShown(each.signOn.id)) return null;
    return { ...statementOf(each.signOn), salt: each.salts.statement };
  };
  const last = records.at(-1);
  return {
    format: 'undersigned ledger 1',
    round: round.id,
    edition: fingerprint,
    current,
    head: last ? { position: last.position, hash: last.hash } : null,
    records: records.map((record) => ({
      ...hashedMembers(record),
      hash: record.hash,
      opened: openedOf(record),
    })),
  };
}
