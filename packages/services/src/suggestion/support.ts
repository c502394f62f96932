import { maySupport, type MemberActor, type SuggestionId } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { orRefuse } from '../refusal/refused.js';
import { requireSuggestion } from './require-suggestion.js';

/**
 * The actor's organisation stands behind a suggestion of another one; a second time changes nothing. Throws `Refused`
 * not_found, forbidden, observers_advise, own_suggestion, support_needs_organisation, suggestion_decided.
 */
export const supportSuggestion = (ctx: Context, actor: MemberActor, suggestionId: SuggestionId) =>
  changeSupport(ctx, actor, suggestionId, true);

/** It does not any more. Throws the same. */
export const endSupport = (ctx: Context, actor: MemberActor, suggestionId: SuggestionId) =>
  changeSupport(ctx, actor, suggestionId, false);

async function changeSupport(
  ctx: Context,
  actor: MemberActor,
  suggestionId: SuggestionId,
  isGiven: boolean,
): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const { suggestion, document, who } = await requireSuggestion(tx, actor, suggestionId);
    const organisationId = orRefuse(maySupport(document.phase, suggestion, who));
    const { membershipId, personName } = actor;
    const organisationName = actor.organisationName ?? '';
    const support = { organisationId, organisationName, membershipId, personName, at: ctx.now() };
    const isChanged = isGiven
      ? await tx.suggestion.support(suggestionId, support)
      : await tx.suggestion.endSupport(suggestionId, organisationId);
    if (!isChanged) return;
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: isGiven ? 'suggestion.supported' : 'suggestion.support-ended', suggestionId },
    });
  });
}
