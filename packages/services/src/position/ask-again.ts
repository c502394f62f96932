import {
  isBeforeFreezing,
  newDoubts,
  phases,
  restBeforeAsking,
  standingPositions,
  type DocumentId,
  type Paragraph,
  type SystemActor,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { DocumentUnreadable } from '../document-log/index.js';
import { readParagraphs } from './paragraphs.js';

const schedule: SystemActor = { kind: 'system', name: 'schedule' };
const reader = (documentId: DocumentId): string => `positions:${documentId}`;

/**
 * Asks organisations whether their positions still hold where the words have changed and have come to rest, each
 * position once as long as they read otherwise (SPEC P4). Called by a timer, as often as it likes and by several
 * processes. `ask` is `askAbout`, or has it done elsewhere.
 */
export async function askAgain(
  ctx: Context,
  ask: (documentId: DocumentId) => Promise<unknown> = (documentId) => askAbout(ctx, documentId),
): Promise<void> {
  for (const documentId of await ctx.db.read.position.documentsIn(phases.filter(isBeforeFreezing))) {
    const { seen, head } = await readTo(ctx, documentId);
    if (seen !== head && (await isAtRest(ctx, documentId))) await ask(documentId);
  }
}

/** How far the log of a text was read for this, and how far it goes. */
async function readTo(ctx: Context, documentId: DocumentId) {
  const { read } = ctx.db;
  const seen = await read.logCursor.read(reader(documentId));
  return { seen, head: await read.documentLog.head(documentId) };
}

/** Asks about the positions on one text as it reads now. Gives how many it asks about. */
export async function askAbout(ctx: Context, documentId: DocumentId): Promise<number> {
  const { seen, head } = await readTo(ctx, documentId);
  const paragraphs = await paragraphsNow(ctx, documentId);
  return paragraphs === null ? 0 : ask(ctx, documentId, paragraphs, { seen, head });
}

async function isAtRest(ctx: Context, documentId: DocumentId): Promise<boolean> {
  const last = await ctx.db.read.documentLog.lastWritten(documentId);
  return last !== null && last.getTime() + restBeforeAsking * 60_000 <= ctx.now().getTime();
}

async function paragraphsNow(ctx: Context, documentId: DocumentId): Promise<Paragraph[] | null> {
  const document = await ctx.db.read.document.byId(documentId);
  if (!document) return null;
  try {
    return await readParagraphs(ctx, document);
  } catch (error) {
    if (error instanceof DocumentUnreadable) return null;
    throw error;
  }
}

function ask(
  ctx: Context,
  documentId: DocumentId,
  paragraphs: Paragraph[],
  { seen, head }: { seen: number | null; head: number },
): Promise<number> {
  return ctx.db.transact(async (tx) => {
    const document = await tx.document.byId(documentId);
    if (!document || !isBeforeFreezing(document.phase)) return 0;
    await tx.logCursor.begin(reader(documentId), seen ?? 0);
    if (!(await tx.logCursor.move(reader(documentId), seen ?? 0, head))) return 0;
    const { begun, over } = newDoubts(
      standingPositions(await tx.position.ofDocument(documentId), paragraphs),
    );
    for (const { id } of over) await tx.position.setDoubted(id, null);
    for (const { id, blockId, author } of begun) {
      await tx.position.setDoubted(id, ctx.now());
      await record(ctx, tx, {
        coalitionId: document.coalitionId,
        documentId,
        actor: schedule,
        event: {
          type: 'position.doubted',
          positionId: id,
          organisationId: author.organisationId,
          paragraph: paragraphs.find((paragraph) => paragraph.blockId === blockId)?.number ?? '',
        },
      });
    }
    return begun.length;
  });
}
