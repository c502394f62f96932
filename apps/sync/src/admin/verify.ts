import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Document, Edition, LedgerFault, ListFault, RoundId } from '@undersigned/domain';
import { canonicalForm } from '@undersigned/editor/schema';
import { checkLedger, checkLists, sourceOf, type Context } from '@undersigned/services';
import { CommandFailed } from './command-failed.js';

export interface Verified {
  ok: true;
  editions: number;
  signOns: number;
  /** Records of all ledgers. */
  records: number;
  /** Published lists, each edition counted. */
  lists: number;
  updates: number;
  snapshots: number;
}

/**
 * Recomputes everything that can be: the fingerprint of each edition from its canonical bytes and those from its
 * content, the check sums of each text's log, that each sign-on names an edition by its fingerprint, the ledger of
 * each round with the sign-ons it speaks of, and each edition of its list. Changes nothing. Throws `CommandFailed`
 * verify_failed with the first row that does not hold.
 */
export async function verify(ctx: Context): Promise<Verified> {
  const found: Verified = {
    ok: true,
    editions: 0,
    signOns: 0,
    records: 0,
    lists: 0,
    updates: 0,
    snapshots: 0,
  };
  for (const coalition of await ctx.db.read.coalition.all()) {
    for (const document of await ctx.db.read.document.ofCoalition(coalition.id)) {
      found.editions += await verifyEditions(ctx, document);
      found.updates += await verifyUpdates(ctx, document);
      found.snapshots += await verifySnapshots(ctx, document);
      found.records += await verifyLedgers(ctx, document);
      found.lists += await verifyLists(ctx, document);
    }
  }
  found.signOns = await verifySignOns(ctx);
  return found;
}

async function verifyEditions(ctx: Context, document: Document): Promise<number> {
  const editions = await ctx.db.read.edition.ofDocument(document.id);
  for (const edition of editions) {
    if (sha256(edition.canonical) !== edition.fingerprint) {
      throw bad('edition', edition.id, 'its canonical bytes do not give its fingerprint');
    }
    if (canonicalOf(edition) !== edition.canonical) {
      throw bad('edition', edition.id, 'its content does not give its canonical bytes');
    }
  }
  return editions.length;
}

async function verifyUpdates(ctx: Context, { id }: Document): Promise<number> {
  const updates = await ctx.db.read.documentLog.updates(id, 0);
  for (const [index, { seq, bytes, crc }] of updates.entries()) {
    const row = `${id}/${seq}`;
    if (crc32(bytes) !== crc) throw bad('update', row, 'its bytes do not give its check sum');
    const before = updates[index - 1]?.seq;
    if (before !== undefined && before + 1 !== seq) throw bad('update', row, 'the one before it is missing');
  }
  return updates.length;
}

async function verifySnapshots(ctx: Context, { id }: Document): Promise<number> {
  const snapshots = await ctx.db.read.documentLog.snapshots(id);
  for (const { seq, bytes, crc } of snapshots) {
    if (crc32(bytes) !== crc) throw bad('snapshot', `${id}/${seq}`, 'its bytes do not give its check sum');
  }
  return snapshots.length;
}

async function verifyLedgers(ctx: Context, { id }: Document): Promise<number> {
  let records = 0;
  for (const round of await ctx.db.read.round.ofDocument(id)) {
    const checked = await readable(round.id, checkLedger(ctx, round.id));
    if (checked.fault) throw badLedger(round.id, checked.fault);
    records += checked.records;
  }
  return records;
}

async function verifyLists(ctx: Context, { id }: Document): Promise<number> {
  let editions = 0;
  for (const round of await ctx.db.read.round.ofDocument(id)) {
    const checked = await readable(round.id, checkLists(ctx, round.id));
    if (checked.fault) throw badList(round.id, checked.fault);
    editions += checked.editions;
  }
  return editions;
}

function badList(roundId: RoundId, { flaw, number, signOnId }: ListFault): CommandFailed {
  const edition = `${roundId}/${number}`;
  switch (flaw) {
    case 'gap':
      return bad('list edition', edition, 'it is missing');
    case 'digest':
      return bad('list edition', edition, 'it is not as it was published');
    case 'numbers':
      return bad('list edition', edition, 'its names do not give the numbers it says');
    case 'text':
      return bad('list edition', edition, 'its text is not among the editions');
    case 'ledger':
      return bad('list edition', edition, 'the ledger does not hold the record it names as its end');
    case 'stranger':
      return bad('list edition', edition, `the sign-on ${signOnId} did not count then by the ledger`);
  }
}

/** A row that the database gives back as no value at all (JSON that is none) does not hold either. */
async function readable<T>(roundId: RoundId, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof SyntaxError) throw bad('ledger', roundId, 'a row of its sign-ons cannot be read');
    throw error;
  }
}

function badLedger(roundId: RoundId, { flaw, position, signOnId }: LedgerFault): CommandFailed {
  const record = `${roundId}/${position}`;
  switch (flaw) {
    case 'hash':
      return bad('ledger', record, 'its members do not give its hash');
    case 'gap':
      return bad('ledger', record, 'it is missing');
    case 'link':
      return bad('ledger', record, 'it does not name the hash of the one before it');
    case 'lost':
      return bad('ledger', record, `the sign-on ${signOnId} is missing`);
    case 'differs':
      return bad('ledger', record, `the sign-on ${signOnId} is not as its last record says`);
    case 'other-text':
      return bad('ledger', record, `the sign-on ${signOnId} counts for a text that is not signed any more`);
    case 'unrecorded':
      return bad('sign-on', `${signOnId}`, 'no record of the ledger speaks of it');
  }
}

async function verifySignOns(ctx: Context): Promise<number> {
  const signOns = await ctx.db.read.signOn.all();
  const fingerprints = new Map<string, string | undefined>();
  for (const { id, editionId, fingerprint } of signOns) {
    if (!fingerprints.has(editionId)) {
      fingerprints.set(editionId, (await ctx.db.read.edition.byId(editionId))?.fingerprint);
    }
    if (fingerprints.get(editionId) !== fingerprint) {
      throw bad('sign-on', id, 'it does not name the fingerprint of its edition');
    }
  }
  return signOns.length;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Content that our own schema cannot read any more does not give its bytes either. */
function canonicalOf(edition: Edition): string | null {
  try {
    return canonicalForm(sourceOf(edition));
  } catch {
    return null;
  }
}

const bad = (kind: string, row: string, what: string) =>
  new CommandFailed('verify_failed', `The ${kind} ${row} does not hold: ${what}.`, { kind, row });
