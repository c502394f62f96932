import {
  isBeforeFreezing,
  type Actor,
  type Document,
  type DocumentId,
  type Edition,
  type Refusal,
} from '@undersigned/domain';
import {
  findInvisibleInEdition,
  type EditionSource,
  type InvisibleCharacter,
} from '@undersigned/editor/schema';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { Refused } from '../refusal/refused.js';
import { readSource, requireFreezable } from './source.js';

export interface FreezePreview {
  document: Document;
  /** What would be frozen now. */
  source: EditionSource;
  invisible: InvisibleCharacter[];
  /** Why it cannot be frozen, invisible characters aside; null when it can. */
  obstacle: Refusal | null;
  /** True while the text is still being found, so that there is something to freeze. */
  isWritable: boolean;
  /** Editions there are, newest first. */
  editions: Edition[];
}

/** What freezing would do now, without doing it. For everybody who may see the text. Throws `Refused` not_found. */
export async function previewFreeze(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
): Promise<FreezePreview> {
  const { document } = await requireAccess(ctx.db.read, actor, documentId, 'view');
  const { source } = await readSource(ctx.db.read, document);
  return {
    document,
    source,
    invisible: findInvisibleInEdition(source),
    obstacle: await obstacleTo(() => requireFreezable(ctx.db.read, document, source, true)),
    isWritable: isBeforeFreezing(document.phase),
    editions: await ctx.db.read.edition.ofDocument(documentId),
  };
}

async function obstacleTo(check: () => Promise<void>): Promise<Refusal | null> {
  try {
    await check();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
