import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Document, Edition } from '@undersigned/domain';
import { canonicalForm } from '@undersigned/editor/schema';
import { sourceOf, type Context } from '@undersigned/services';
import { CommandFailed } from './command-failed.js';

export interface Verified {
  ok: true;
  editions: number;
  signOns: number;
  updates: number;
  snapshots: number;
}

/**
 * Recomputes everything that can be: the fingerprint of each edition from its canonical bytes and those from its
 * content, the check sums of each text's log, and that each sign-on names an edition by its fingerprint. Changes
 * nothing. Throws `CommandFailed` verify_failed with the first row that does not hold.
 */
export async function verify(ctx: Context): Promise<Verified> {
  const found: Verified = { ok: true, editions: 0, signOns: 0, updates: 0, snapshots: 0 };
  for (const coalition of await ctx.db.read.coalition.all()) {
    for (const document of await ctx.db.read.document.ofCoalition(coalition.id)) {
      found.editions += await verifyEditions(ctx, document);
      found.updates += await verifyUpdates(ctx, document);
      found.snapshots += await verifySnapshots(ctx, document);
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
