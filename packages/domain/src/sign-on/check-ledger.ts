import type { SignOnId } from '../id.js';
import {
  beginningForm,
  commitmentForm,
  ledgerParts,
  partsOf,
  recordForm,
  standingInLedger,
  type LedgerRecord,
  type LedgerSalts,
} from './ledger.js';
import { mailboxOf } from '../email.js';
import { counts, isPublicDecision } from './rules.js';
import type { Round } from '../round/round.js';
import type { SignOn } from './sign-on.js';

/** A sign-on with what is kept beside it. */
export interface RecordedSignOn {
  signOn: SignOn;
  /** Its address as searches see it, which is that of its signatory. */
  address: string;
  /** The mailbox that limits count for it; empty for one from before there were such limits. */
  mailbox: string;
  /** Null while no record of the ledger speaks of it. */
  salts: LedgerSalts | null;
}

/**
 * What can be wrong with a ledger.
 * hash: the record is not what was hashed. gap: no record has this position. link: it does not name the hash of
 * the one before it. lost: its sign-on is gone. differs: its sign-on is not as this record, its last one, says.
 * other-text: it counts, and names another text than the one that is signed now. unrecorded: a sign-on without any record has what only a record gives.
 */
export type LedgerFlaw = 'hash' | 'gap' | 'link' | 'lost' | 'differs' | 'other-text' | 'unrecorded';

export interface LedgerFault {
  flaw: LedgerFlaw;
  /** The record; null for a sign-on that has none. */
  position: number | null;
  signOnId: SignOnId | null;
}

export interface KeptLedger {
  round: Pick<Round, 'id'>;
  /** Of the edition with which the round opened: what its first record is chained to. */
  fingerprint: string;
  /** Of the edition that is signed now; another one after a correction. */
  current: string;
  records: readonly LedgerRecord[];
  signOns: readonly RecordedSignOn[];
}

type Hash = (text: string) => string;

/**
 * Recomputes the chain of a round and compares every sign-on with its last record; gives the first fault, null
 * when all holds. `sha256` gives 64 lower-case hexadecimal digits.
 */
export function ledgerFault(kept: KeptLedger, sha256: Hash): LedgerFault | null {
  return chainFault(kept, sha256) ?? signOnFault(kept, sha256);
}

function chainFault({ round, fingerprint, records }: KeptLedger, sha256: Hash): LedgerFault | null {
  let previous = sha256(beginningForm(round.id, fingerprint));
  for (const [index, record] of records.entries()) {
    const { position, signOnId } = record;
    if (spelt(() => sha256(recordForm(record))) !== record.hash) return { flaw: 'hash', position, signOnId };
    if (position !== index + 1) return { flaw: 'gap', position: index + 1, signOnId: null };
    if (record.previous !== previous) return { flaw: 'link', position, signOnId };
    previous = record.hash;
  }
  return null;
}

function signOnFault({ records, signOns, current }: KeptLedger, sha256: Hash): LedgerFault | null {
  const last = new Map(records.map((record) => [record.signOnId, record]));
  const standing = standingInLedger(records);
  for (const kept of signOns) {
    const { id } = kept.signOn;
    const record = last.get(id);
    last.delete(id);
    if (!record) {
      if (isUnrecorded(kept)) return { flaw: 'unrecorded', position: null, signOnId: id };
    } else if (!isAsRecorded(kept, record, sha256) || counts(kept.signOn) !== standing.has(id)) {
      return { flaw: 'differs', position: record.position, signOnId: id };
    } else if (standing.has(id) && kept.signOn.fingerprint !== current) {
      return { flaw: 'other-text', position: record.position, signOnId: id };
    }
  }
  const [lost] = last.values();
  return lost ? { flaw: 'lost', position: lost.position, signOnId: lost.signOnId } : null;
}

const isUnrecorded = ({ signOn, salts }: RecordedSignOn): boolean =>
  salts !== null || (counts(signOn) && isPublicDecision(signOn));

function isAsRecorded(
  { signOn, address, mailbox, salts }: RecordedSignOn,
  record: LedgerRecord,
  sha256: Hash,
): boolean {
  if (!salts || address !== signOn.signatory.email) return false;
  if (mailbox !== '' && mailbox !== mailboxOf(address)) return false;
  const parts = spelt(() => partsOf(signOn));
  if (!parts) return false;
  return ledgerParts.every((part) => sha256(commitmentForm(salts[part], parts[part])) === record[part]);
}

/** Null for a row that cannot even be spelt: a position that is no number, a moment that is none. */
function spelt<T>(spell: () => T): T | null {
  try {
    return spell();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
