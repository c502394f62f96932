import { awaitsDecision, type Actor, type DocumentId } from '@undersigned/domain';
import { amendmentsOf, type Amendment, type EditionSource } from '@undersigned/editor/schema';
import type { Context } from '../context.js';
import { readContent, takeDraft } from '../document/index.js';
import { requireAccess } from '../document/require-access.js';
import { Refused } from '../refusal/refused.js';
import { listSuggestions, type ListedSuggestion } from '../suggestion/index.js';

export type TextAmendment = Amendment<ListedSuggestion>;

export interface DraftedAmendments {
  title: string;
  language: string;
  amendments: TextAmendment[];
  /** How many suggestions wait whose words have changed since. */
  lost: number;
}

/**
 * The suggestions that wait for a decision, as a parliament would vote on them. For everybody who may read the text.
 * Throws `Refused` not_found, and for a response, whose answers nobody votes on.
 */
export async function readAmendments(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
): Promise<DraftedAmendments> {
  return drafted(ctx, actor, documentId, await readContent(ctx, actor, documentId));
}

/** The same for a file, with the row that says who took it. Throws like `takeDraft` and `readAmendments`. */
export async function takeAmendments(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
): Promise<DraftedAmendments & { at: Date }> {
  const { document } = await requireAccess(ctx.db.read, actor, documentId, 'view');
  // Before there is a row that says that somebody took them.
  if (document.kind === 'response') throw Refused.because('not_found');
  const { source, at } = await takeDraft(ctx, actor, documentId, input);
  return { ...(await drafted(ctx, actor, documentId, source)), at };
}

async function drafted(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  source: EditionSource,
): Promise<DraftedAmendments> {
  if (source.kind === 'response') throw Refused.because('not_found');
  const listed = await listSuggestions(ctx, actor, documentId);
  const waiting = listed.filter(({ state }) => awaitsDecision(state));
  const { amendments, lost } = amendmentsOf(
    source.body,
    waiting.filter(({ place }) => place !== 'stale'),
  );
  const stale = waiting.length - amendments.length - lost.length;
  return { title: source.title, language: source.language, amendments, lost: lost.length + stale };
}
