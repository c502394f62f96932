import type { Document, Version } from '@undersigned/domain';
import type { Context } from '../context.js';
import { readAuthors, readDocument } from '../document-log/index.js';
import { holds, packed, unpacked, versionContentOf } from './content.js';
import { sharesBetween } from './shares.js';

/**
 * Keeps the text as it is now as a version, or finds the one that holds the same: words, and the title and questions
 * that change without the log. Null while nothing was written. Decides no permission: that is the caller's verb.
 * Throws `DocumentUnreadable`.
 */
export async function takeVersion(ctx: Context, document: Document): Promise<Version | null> {
  const { read } = ctx.db;
  const { seq, doc } = await readDocument(ctx, document.id);
  try {
    if (seq === 0) return null;
    const before = await read.version.newest(document.id, seq);
    const earlier = before && (await read.version.contentOf(before.id));
    const content = await versionContentOf(read, document, doc);
    const isSameWords = before?.seq === seq;
    if (isSameWords && earlier && holds(earlier, content)) return before;
    const authors = await readAuthors(read, document.id);
    const written = (await read.documentLog.moments(document.id, seq - 1))?.last ?? ctx.now();
    const version: Version = {
      id: ctx.newId('version'),
      documentId: document.id,
      seq,
      at: isSameWords ? ctx.now() : written,
      origin: { kind: 'automatic' },
      shares: sharesBetween(earlier ? unpacked(earlier) : null, content, authors),
    };
    await ctx.db.transact(async (tx) => {
      const newest = await tx.version.newest(document.id, seq);
      if (newest?.id === before?.id) await tx.version.insert(version, packed(content));
    });
    // Of two who keep the same at once both have what the first one kept.
    return await read.version.newest(document.id, seq);
  } finally {
    doc.destroy();
  }
}
