import {
  suggestionMergeSchema,
  undecidedStates,
  type DocumentId,
  type MemberActor,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import { authorOf } from '../comment/author-of.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { mergedWording } from './merged-wording.js';
import { requireDecidable } from './require-decidable.js';

/**
 * Answers suggestions about one paragraph, or about several that stand side by side, with the drafter's own wording of
 * it or of all of them, whether they lost their words, collide, or neither. The wording is written into the text once,
 * and each of them is taken in other words with it. Throws `Refused` not_found, forbidden, document_frozen,
 * suggestion_decided, suggestions_apart, paragraph_reads_otherwise, wording_unchanged, content_not_readable.
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
  const instead = await mergedWording(
    ctx,
    documentId,
    chosen.map(({ suggestion }) => suggestion),
    merge,
  );
  await ctx.db.transact(async (tx) => {
    const blockIds = 'blockIds' in merge ? merge.blockIds : [merge.blockId];
    const wording = { blockIds, words: merge.words };
    const decided = { by: authorOf(actor), at: ctx.now(), reason: merge.reason };
    for (const { suggestion, document } of await requireDecidable(tx, actor, documentId, ids, {
      kind: 'accept',
    })) {
      const { id } = suggestion;
      const answered = id === first ? {} : { answeredWith: first };
      const to = { kind: 'accepted', instead, wording, ...answered, ...decided } as const;
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
