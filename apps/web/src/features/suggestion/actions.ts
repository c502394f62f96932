'use server';

import type { DocumentId, SuggestionId } from '@undersigned/domain';
import { inOtherWords } from '@undersigned/editor/schema';
import {
  decideSuggestion,
  decideSuggestions,
  endSupport,
  listSuggestions,
  mergeSuggestions,
  Refused,
  supportSuggestion,
  withdrawSuggestion,
} from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import type { ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { documentAction } from '@/server/document-action';
import { formText, typedText } from '@/server/form-text';
import { tickedIn } from '@/ui/ticks';

/** Decides what is ticked: takes `decision` and `reason`. */
export async function decideTicked(
  documentId: DocumentId,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const decision = { kind: formText(form, 'decision'), reason: formText(form, 'reason') };
  const suggestionIds = tickedIn(form, 'suggestion');
  const t = await getTranslations('suggestion');
  const state = await documentAction(documentId, form, async (actor) => {
    await decideSuggestions(services(), actor, documentId, { suggestionIds, decision });
    return t('decided', { count: suggestionIds.length });
  });
  // The form calls the field by its own name.
  return 'field' in state && state.field === 'decision.reason' ? { ...state, field: 'reason' } : state;
}

/** Accepts one in other words: takes `words`. */
export async function acceptInOtherWords(
  documentId: DocumentId,
  suggestionId: SuggestionId,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('suggestion');
  return documentAction(documentId, form, async (actor) => {
    const suggestions = await listSuggestions(services(), actor, documentId);
    const change = suggestions.find(({ id }) => id === suggestionId)?.change;
    if (change?.kind !== 'words') throw Refused.because('not_found');
    const words = typedText(form, 'words');
    const decision = { kind: 'accept', instead: inOtherWords(change, words) };
    await decideSuggestion(services(), actor, suggestionId, decision);
    return t('decided', { count: 1 });
  });
}

/** The paragraph or paragraphs that a wording is for, and how they read when they were shown. */
type Shown = { present: string } & ({ blockId: string } | { blockIds: string[] });

/** Answers suggestions with one wording of what was shown: takes `words` and `reason`. */
export async function mergeIntoWording(
  documentId: DocumentId,
  suggestionIds: SuggestionId[],
  shown: Shown,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('suggestion');
  return documentAction(documentId, form, async (actor) => {
    const merge = {
      suggestionIds,
      ...shown,
      words: typedText(form, 'words'),
      reason: formText(form, 'reason'),
    };
    await mergeSuggestions(services(), actor, documentId, merge);
    return t('decided', { count: suggestionIds.length });
  });
}

/** The reader's organisation stands behind a suggestion, or no longer does. */
export async function changeSupport(
  documentId: DocumentId,
  suggestionId: SuggestionId,
  isGiven: boolean,
): Promise<ActionState> {
  const change = isGiven ? supportSuggestion : endSupport;
  return documentAction(documentId, null, (actor) => change(services(), actor, suggestionId));
}

export async function takeBack(documentId: DocumentId, suggestionId: SuggestionId): Promise<ActionState> {
  const t = await getTranslations('suggestion');
  return documentAction(documentId, null, async (actor) => {
    await withdrawSuggestion(services(), actor, suggestionId);
    return t('withdrawn');
  });
}
