import { canonicalJson } from '../canonical-json.js';
import type { RoundId, SignOnId } from '../id.js';
import type { Decision, SignOn } from './sign-on.js';

/**
 * signed: the sign-on counts from now. confirmed: it counted provisionally, and its signatory has confirmed it.
 * carried: it counts for a corrected text too, whose changes are editorial. reconfirmed: its organisation has
 * confirmed the corrected text. lapsed: the text was changed materially; it counts no more until reconfirmed.
 * withdrawn: it counts no more. merged: found to be the organisation of another one, which counts in its place.
 * erased: who gave it was forgotten; whether it counts stays as it was.
 */
export const ledgerKinds = [
  'signed',
  'confirmed',
  'carried',
  'reconfirmed',
  'lapsed',
  'withdrawn',
  'merged',
  'erased',
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** What a record says, beside its place in the chain; docs/ledger.md describes every member. */
export interface LedgerEntry {
  at: Date;
  kind: LedgerKind;
  signOnId: SignOnId;
  /** The one that counts in its place; null for every kind but merged. Kept flat so that the hash covers it always. */
  of: SignOnId | null;
  /** Commitments to the sign-on as it is after this record; see `partsOf`. */
  statement: string;
  handling: string;
  signatory: string;
}

/** One record of the ledger of a round. Never changed and never removed. */
export interface LedgerRecord extends LedgerEntry {
  roundId: RoundId;
  /** 1, 2, … within the round. */
  position: number;
  /** The hash of the record before it; of the first, the hash of `beginningForm`. */
  previous: string;
  /** The hash of `recordForm`. */
  hash: string;
}

/** The end of a chain: whoever knows it can tell whether anything before it was changed. */
export type LedgerHead = Pick<LedgerRecord, 'position' | 'hash'>;

/** What makes the commitments of a sign-on's last record open; kept beside the sign-on and made anew with each record. */
export type LedgerSalts = Record<LedgerPart, string>;

export const ledgerParts = ['statement', 'handling', 'signatory'] as const;
export type LedgerPart = (typeof ledgerParts)[number];

type Members = Record<string, string | null>;

/**
 * A sign-on in the three parts to which a record commits: what is published with the list, how it came to us
 * (never published), and who gave it (proved by themselves, and forgotten when they are erased).
 */
export function partsOf(signOn: SignOn): Record<LedgerPart, Members> {
  const { name, title, email } = signOn.signatory;
  return {
    statement: statementOf(signOn),
    handling: {
      state: signOn.state,
      listing: signOn.listing,
      reservationUse: signOn.reservationUse,
      internalReservation: signOn.reservationUse === 'internal' ? signOn.reservation : null,
      paragraphs: String(signOn.paragraphs),
      evidence: signOn.evidence,
      method: signOn.method,
      recordedBy: signOn.recordedBy,
      language: signOn.language,
      organisationId: signOn.organisationId,
      organisationKey: signOn.organisationKey,
      editionId: signOn.editionId,
      createdAt: signOn.createdAt.toISOString(),
      confirmedAt: signOn.confirmedAt?.toISOString() ?? null,
      ...secondOf(signOn),
    },
    signatory: { name, title, email },
  };
}

/** Members that are there where a second person is named, so that all other records are hashed as they ever were. */
const secondOf = ({ secondEmail, secondedAt }: SignOn): Members =>
  secondEmail === null && secondedAt === null
    ? {}
    : { second: secondEmail, secondedAt: secondedAt?.toISOString() ?? null };

export interface LedgerStatement {
  organisation: string;
  country: string | null;
  decision: Decision;
  /** Only what is printed; what is kept internal is a member of the handling. */
  reservation: string | null;
  fingerprint: string;
  /** The text it was given for first, when it was carried over or confirmed for a corrected one. */
  formerly: string | null;
}

/** What an organisation declared, and to which text. */
export const statementOf = (signOn: SignOn): LedgerStatement & Members => ({
  organisation: signOn.organisationName,
  country: signOn.country,
  decision: signOn.decision,
  reservation: signOn.reservationUse === 'printed' ? signOn.reservation : null,
  fingerprint: signOn.fingerprint,
  formerly: signOn.formerFingerprint,
});

/** The text whose SHA-256 commits to some members without telling them. */
export const commitmentForm = (salt: string, members: Members): string =>
  `${salt}\n${canonicalJson(members)}`;

/** The text whose SHA-256 the first record of a round names as the one before it. */
export const beginningForm = (roundId: RoundId, fingerprint: string): string =>
  `${heading}\n${canonicalJson({ edition: fingerprint, round: roundId })}`;

/** The text whose SHA-256 is the hash of a record. Throws a RangeError for a moment or a position that is none. */
export const recordForm = (record: Omit<LedgerRecord, 'hash'>): string =>
  `${heading}\n${canonicalJson({
    round: record.roundId,
    ...hashedMembers(record),
  })}`;

/** What is hashed of a record beside its round, named as docs/ledger.md names it and as it is published. */
export const hashedMembers = (record: Omit<LedgerRecord, 'hash'>) => ({
  position: record.position,
  at: record.at.toISOString(),
  kind: record.kind,
  signOn: record.signOnId,
  of: record.of,
  statement: record.statement,
  handling: record.handling,
  signatory: record.signatory,
  previous: record.previous,
});

/** Product, book and the version of its form; docs/ledger.md describes it. */
const heading = 'undersigned ledger 1';

/** The sign-ons that count by the ledger alone, each with its last record. */
export function standingInLedger(records: readonly LedgerRecord[]): Map<SignOnId, LedgerRecord> {
  const standing = new Map<SignOnId, LedgerRecord>();
  for (const record of records) {
    switch (record.kind) {
      case 'signed':
      case 'confirmed':
      case 'carried':
      case 'reconfirmed':
        standing.set(record.signOnId, record);
        break;
      case 'lapsed':
      case 'withdrawn':
      case 'merged':
        standing.delete(record.signOnId);
        break;
      case 'erased':
        if (standing.has(record.signOnId)) standing.set(record.signOnId, record);
        break;
    }
  }
  return standing;
}
