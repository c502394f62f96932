'use server';

import { idSchema, type DocumentId, type MemberActor, type SuggestionId } from '@undersigned/domain';
import {
  decideSuggestion,
  endSupport,
  parseInput,
  Refused,
  suggestChanges,
  supportSuggestion,
  withdrawSuggestion,
  type ListedSuggestion,
} from '@undersigned/services';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { currentPerson, requireDocumentActor } from '@/server/session';
import { suggestionsOf } from './queries';

/** What became of an act, and the suggestions to the text as they are afterwards. */
export type SuggestionsAnswer = { state: ActionState; suggestions: ListedSuggestion[] | null };

export async function readSuggestions(documentId: string): Promise<SuggestionsAnswer> {
  return answer(documentId, async () => undefined);
}

export async function sendSuggestions(documentId: string, input: unknown): Promise<SuggestionsAnswer> {
  return answer(documentId, (actor, id) => suggestChanges(services(), actor, id, input));
}

export async function decideOnSuggestion(
  documentId: string,
  suggestionId: string,
  decision: unknown,
): Promise<SuggestionsAnswer> {
  return answer(documentId, (actor) => decideSuggestion(services(), actor, readId(suggestionId), decision));
}

export async function changeSupport(
  documentId: string,
  suggestionId: string,
  isGiven: boolean,
): Promise<SuggestionsAnswer> {
  const change = isGiven ? supportSuggestion : endSupport;
  return answer(documentId, (actor) => change(services(), actor, readId(suggestionId)));
}

export async function takeBackSuggestion(
  documentId: string,
  suggestionId: string,
): Promise<SuggestionsAnswer> {
  return answer(documentId, (actor) => withdrawSuggestion(services(), actor, readId(suggestionId)));
}

type Act = (actor: MemberActor, documentId: DocumentId) => Promise<unknown>;

async function answer(documentId: string, act: Act): Promise<SuggestionsAnswer> {
  let suggestions: ListedSuggestion[] | null = null;
  const state = await actionState(async () => {
    // A redirect to the sign-in page would take the words somebody has just typed with it.
    if (!(await currentPerson())) throw Refused.because('signed_out');
    const id = parseInput(idSchema('document'), documentId);
    const { actor } = await requireDocumentActor(id);
    await act(actor, id);
    suggestions = (await suggestionsOf(actor, id)).suggestions;
  });
  return { state, suggestions };
}

const readId = (id: string): SuggestionId => parseInput(idSchema('suggestion'), id);
