import type { Database } from '@undersigned/db';
import {
  signatoryList,
  summarise,
  type LedgerHead,
  type Round,
  type SignatoryList,
} from '@undersigned/domain';
import type { Context } from '../context.js';

/** Who counts in a round at one moment, in the order of one language. */
export interface Counted {
  signatories: number;
  list: SignatoryList;
  /** The end of the ledger that says the same; null while nothing is recorded. */
  ledger: LedgerHead | null;
}

interface Kept {
  counted: Counted;
  /** How long it took to make, and when that was, in milliseconds of this process. */
  cost: number;
  at: number;
}

/** A list that takes longer than this is long; people who read it may wait for a name a little, those who sign may not. */
const longAfterMs = 25;
/** The share of its time that a process gives to making one long list again and again. */
const share = 20;
/** Rounds that run at the same time, in every language. */
const mostKept = 100;

const keptOf = new WeakMap<Database, Map<string, Kept>>();

/**
 * Who counts in a round, as the public sees it. Whatever changes that is a record in the ledger (domain SPEC S9),
 * so the list is made once for each head of it; a long one, while sign-ons stream in, every few seconds at most.
 */
export async function countedIn(ctx: Context, round: Round, language: string): Promise<Counted> {
  const all = keptOf.get(ctx.db) ?? new Map<string, Kept>();
  keptOf.set(ctx.db, all);
  const key = `${round.id} ${language}`;
  const ledger = await ctx.db.read.ledger.head(round.id);
  const known = all.get(key);
  if (known && isGood(known, ledger)) return known.counted;
  const from = performance.now();
  const signOns = await ctx.db.read.signOn.countingOfRound(round.id);
  const list = withoutMarks(signatoryList(signOns, language));
  const counted = { signatories: summarise(signOns).signatories, list, ledger };
  const at = performance.now();
  all.delete(key);
  all.set(key, { counted, cost: at - from, at });
  const [oldest] = all.keys();
  if (all.size > mostKept && oldest !== undefined) all.delete(oldest);
  return counted;
}

function isGood({ counted, cost, at }: Kept, ledger: LedgerHead | null): boolean {
  if (ledger !== null && counted.ledger?.hash === ledger.hash) return true;
  return cost > longAfterMs && performance.now() - at < cost * share;
}

/** Who was entered for an organisation by a focal point is shown to focal points only. */
function withoutMarks(list: SignatoryList): SignatoryList {
  const plain = (entries: SignatoryList['signatories']) =>
    entries.map((entry) => ({ ...entry, isProvisional: false }));
  return { ...list, signatories: plain(list.signatories), supporters: plain(list.supporters) };
}
