import {
  sharedParagraph,
  suggestionMergeSchema,
  undecidedStates,
  type DocumentId,
  type MemberActor,
  type SuggestedChange,
  type Suggestion,
} from '@undersigned/domain';
import { checkChange, presentParagraphs, rewordParagraph } from '@undersigned/editor/schema';
import type { z } from 'zod';
import { record } from '../activity/record.js';
import { authorOf } from '../comment/author-of.js';
import type { Context } from '../context.js';
import { readDocument } from '../document-log/index.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireDecidable } from './require-decidable.js';

/**
 * Answers suggestions about one paragraph with the drafter's own wording of it, whether they lost their words, collide,
 * or neither. The wording is written into the text once, and each of them is taken in other words with it. Throws
 * `Refused` not_found, forbidden, document_frozen, suggestion_decided, suggestions_apart, paragraph_reads_otherwise,
 * wording_unchanged, content_not_readable.
 */
export async function mergeSuggestions(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  input: unknown,
): Promise<void> {
  const merge = parseInput(suggestionMergeSchema, input);
  const [first, ...others] = new Set(merge.suggestionIds);
  if (first === undefined) throw Refused.because('bad_input', { field: 'suggestionIds' });
  const ids = [first, ...others];
  const chosen = await requireDecidable(ctx.db.read, actor, documentId, ids, { kind: 'accept' });
  const instead = await wordingOf(
    ctx,
    documentId,
    chosen.map(({ suggestion }) => suggestion),
    merge,
  );
  await ctx.db.transact(async (tx) => {
    const decided = { by: authorOf(actor), at: ctx.now(), reason: merge.reason };
    for (const { suggestion, document } of await requireDecidable(tx, actor, documentId, ids, {
      kind: 'accept',
    })) {
      const { id } = suggestion;
      const answered = id === first ? {} : { answeredWith: first };
      const to = { kind: 'accepted', instead, ...answered, ...decided } as const;
      if (!(await tx.suggestion.changeState(id, undecidedStates, to))) {
        throw Refused.because('suggestion_decided');
      }
      await record(ctx, tx, {
        coalitionId: document.coalitionId,
        documentId,
        actor,
        event: { type: 'suggestion.accepted', suggestionId: id, isChanged: true },
      });
    }
  });
}

/** The change that brings the wording, if the paragraph is theirs and reads as the drafter saw it. */
async function wordingOf(
  ctx: Context,
  documentId: DocumentId,
  chosen: Suggestion[],
  { blockId, present, words }: z.output<typeof suggestionMergeSchema>,
): Promise<SuggestedChange> {
  const { doc } = await readDocument(ctx, documentId);
  const find = presentParagraphs(doc);
  const fields = new Set(chosen.map(({ change }) => change.field));
  const shared = sharedParagraph(
    chosen.map(({ change }) => find(change).paragraphs.filter((each) => each.blockId === blockId)),
  );
  const [field] = fields;
  if (!shared || field === undefined || fields.size > 1) throw Refused.because('suggestions_apart');
  if (shared.words !== present) throw Refused.because('paragraph_reads_otherwise');
  const change = rewordParagraph(doc, field, blockId, words);
  if (!change) throw Refused.because('wording_unchanged', { field: 'words' });
  return orRefuse(checkChange(change));
}
