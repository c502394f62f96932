import {
  mayWithdraw,
  undecidedStates,
  type Contributor,
  type SuggestionId,
  type SuggestionState,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import { authorOf } from '../comment/author-of.js';
import type { Context } from '../context.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireSuggestion } from './require-suggestion.js';

/** Its author, or a colleague, takes a suggestion back; it stays readable. Throws `Refused` not_found, forbidden, suggestion_decided. */
export async function withdrawSuggestion(
  ctx: Context,
  actor: Contributor,
  suggestionId: SuggestionId,
): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const { suggestion, document, who } = await requireSuggestion(tx, actor, suggestionId);
    orRefuse(mayWithdraw(suggestion, who));
    const to: SuggestionState = { kind: 'withdrawn', by: authorOf(actor), at: ctx.now(), reason: null };
    if (!(await tx.suggestion.changeState(suggestionId, undecidedStates, to))) {
      throw Refused.because('suggestion_decided');
    }
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: 'suggestion.withdrawn', suggestionId },
    });
  });
}
