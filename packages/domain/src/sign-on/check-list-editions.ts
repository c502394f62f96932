import type { SignOnId } from '../id.js';
import { standingInLedger, type LedgerRecord } from './ledger.js';
import { listEditionForm, type ListEdition } from './list-edition.js';
import { changesBetween, signatoriesIn, type ListContent } from './list.js';

/**
 * What can be wrong with the published lists of a round.
 * gap: no edition has this number. digest: the edition is not what was published. numbers: it says another number
 * of signatories, of those who joined or of those who left than its names give. text: no edition of the text has
 * its fingerprint. ledger: the ledger does not hold the record which it names as its end. stranger: it counts a
 * sign-on that did not stand in the ledger then.
 */
export type ListFlaw = 'gap' | 'digest' | 'numbers' | 'text' | 'ledger' | 'stranger';

export interface ListFault {
  flaw: ListFlaw;
  number: number;
  signOnId: SignOnId | null;
}

export interface KeptLists {
  /** In the order of their numbers. */
  editions: readonly ListEdition[];
  /** The ledger of the round, whose chain holds. */
  records: readonly LedgerRecord[];
  /** Of every edition of the text. */
  fingerprints: ReadonlySet<string>;
}

const nothing: ListContent = { named: [], unnamed: [] };

/** Recomputes what can be of each published list; gives the first fault, null when all holds. */
export function listFault(kept: KeptLists, sha256: (text: string) => string): ListFault | null {
  let before: ListEdition | null = null;
  for (const [index, edition] of kept.editions.entries()) {
    const fault = editionFault(kept, edition, index + 1, before, sha256);
    if (fault) return { number: index + 1, signOnId: null, ...fault };
    before = edition;
  }
  return null;
}

function editionFault(
  { records, fingerprints }: KeptLists,
  edition: ListEdition,
  number: number,
  before: ListEdition | null,
  sha256: (text: string) => string,
): { flaw: ListFlaw; signOnId?: SignOnId } | null {
  if (edition.number !== number) return { flaw: 'gap' };
  if (!isAsPublished(edition, before, sha256)) return { flaw: 'digest' };
  const { joined, left } = changesBetween(before?.content ?? nothing, edition.content);
  const counted = [signatoriesIn(edition.content), joined, left];
  if (String(counted) !== String([edition.signatories, edition.joined, edition.left])) {
    return { flaw: 'numbers' };
  }
  if (!fingerprints.has(edition.fingerprint)) return { flaw: 'text' };
  const end = edition.ledger?.position ?? 0;
  if (end > 0 && records[end - 1]?.hash !== edition.ledger?.hash) return { flaw: 'ledger' };
  const stranger = strangerIn(edition.content, records.slice(0, end));
  return stranger ? { flaw: 'stranger', signOnId: stranger } : null;
}

/** An edition without a digest says nothing of it, unless one before it has one. */
function isAsPublished(
  { digest, ...edition }: ListEdition,
  before: ListEdition | null,
  sha256: (text: string) => string,
): boolean {
  if (digest === null) return !before?.digest;
  try {
    return sha256(listEditionForm(edition, before?.digest ?? null)) === digest;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Somebody whose own word has replaced what was entered for them may stand under the sign-on that was entered. */
function strangerIn({ named, unnamed }: ListContent, records: readonly LedgerRecord[]): SignOnId | undefined {
  const recorded = new Set(records.map(({ signOnId }) => signOnId));
  const standing = standingInLedger(records);
  const gone = (id: SignOnId) => !recorded.has(id);
  return (
    named.find(({ signOnId }) => gone(signOnId))?.signOnId ??
    unnamed.find(({ signOnId }) => !standing.has(signOnId))?.signOnId
  );
}
