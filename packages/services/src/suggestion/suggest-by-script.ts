import {
  additionRequestSchema,
  maySuggest,
  removalRequestSchema,
  suggestedChangeSchema,
  suggestionRequestSchema,
  type Document,
  type DocumentId,
  type MemberActor,
  type SuggestedChange,
  type Suggestion,
} from '@undersigned/domain';
import {
  previewChange,
  suggestBlocksBehind,
  suggestForQuote,
  suggestRemovalOf,
} from '@undersigned/editor/schema';
import type { Doc } from 'yjs';
import { fieldsOf } from '../comment/place-anchor.js';
import type { Context } from '../context.js';
import { readDocument } from '../document-log/index.js';
import { readIntake } from '../document/read-intake.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireSuggester } from './require-suggestion.js';
import { propose } from './suggest.js';

/** Proposes other words for some that a script quotes. Throws like `suggestChanges`, and anchor_not_found. */
export async function suggestForWords(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  input: unknown,
): Promise<Suggestion> {
  const { anchor, replacement, reason } = parseInput(suggestionRequestSchema, input);
  const document = await requireOpen(ctx, actor, documentId);
  const change = await changeIn(ctx, document, [anchor.field], (doc, field) =>
    suggestForQuote(doc, field, anchor, replacement),
  );
  if (!change) throw Refused.because('anchor_not_found', { field: 'anchor' });
  return proposeOne(ctx, actor, documentId, change, reason);
}

/**
 * Proposes paragraphs, headings or points behind a block that a script names. Throws like `suggestChanges`, and
 * anchor_not_found, bad_input for no words at all or the beginning of no answer, content_too_large, content_no_text, content_not_readable.
 */
export async function suggestAddition(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  input: unknown,
): Promise<Suggestion> {
  const { after, content, reason } = parseInput(additionRequestSchema, input);
  const document = await requireOpen(ctx, actor, documentId);
  if ('beginning' in after && document.kind === 'response' && after.field === undefined) {
    throw Refused.because('bad_input', { field: 'after.field' }); // of which answer, nobody can guess
  }
  const { content: blocks = [] } = await readIntake(content);
  const change = await changeIn(ctx, document, [after.field], (doc, field) =>
    suggestBlocksBehind(doc, field, after, blocks),
  );
  if (!change) throw Refused.because('anchor_not_found', { field: 'after' });
  const shown = previewChange(change, { state: 'lost' });
  if (shown.every(({ text }) => text.trim() === ''))
    throw Refused.because('bad_input', { field: 'content.body' });
  requireShort(change, 'content.body');
  return proposeOne(ctx, actor, documentId, change, reason);
}

/**
 * Proposes to take out whole blocks that a script names, as one. Throws like `suggestChanges`, and anchor_not_found,
 * bad_input when they do not stand side by side, content_too_large.
 */
export async function suggestRemoval(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  input: unknown,
): Promise<Suggestion> {
  const { blocks, reason } = parseInput(removalRequestSchema, input);
  const document = await requireOpen(ctx, actor, documentId);
  const asked = blocks.map(({ field }) => field);
  const change = await changeIn(ctx, document, asked, (doc, field) => suggestRemovalOf(doc, field, blocks));
  if (!change) throw Refused.because('anchor_not_found', { field: 'blocks' });
  if (change === 'apart') throw Refused.because('bad_input', { field: 'blocks' });
  requireShort(change, 'blocks');
  return proposeOne(ctx, actor, documentId, change, reason);
}

/** The text, if the actor may suggest in it now: before anything is read for them. */
async function requireOpen(ctx: Context, actor: MemberActor, documentId: DocumentId): Promise<Document> {
  const { document, who } = await requireSuggester(ctx.db.read, actor, documentId);
  orRefuse(maySuggest(document.phase, who));
  return document;
}

/** The first that is found in the parts of the text which were asked for; all of them where none was. */
async function changeIn<Found>(
  ctx: Context,
  document: Document,
  asked: (string | undefined)[],
  find: (doc: Doc, field: string) => Found | null,
): Promise<Found | null> {
  const { doc } = await readDocument(ctx, document.id);
  for (const field of await fieldsOf(ctx, document)) {
    const found = asked.every((each) => each === undefined || each === field) ? find(doc, field) : null;
    if (found) return found;
  }
  return null;
}

/** A suggestion holds no more than an editor may send. */
function requireShort(change: SuggestedChange, field: string): void {
  const isShort = suggestedChangeSchema.safeParse(change).success;
  if (!isShort) throw Refused.because('content_too_large', { field });
}

async function proposeOne(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  change: SuggestedChange,
  reason: string | null,
): Promise<Suggestion> {
  const [made] = await propose(ctx, actor, documentId, { changes: [change], reason });
  if (!made) throw new Error('one change became no suggestion');
  return made;
}
