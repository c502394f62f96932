'use server';

import { idSchema, type SuggestionId } from '@undersigned/domain';
import {
  decideSuggestion,
  endSupport,
  parseInput,
  suggestChanges,
  supportSuggestion,
  withdrawSuggestion,
  type ListedSuggestion,
} from '@undersigned/services';
import { services } from '@/server/context';
import { deskAnswer, memberDeskAnswer, type DeskAnswer } from '@/server/desk-answer';
import { suggestionsOf } from './queries';

/** What became of an act, and the suggestions to the text as they are afterwards. */
export type SuggestionsAnswer = DeskAnswer<ListedSuggestion>;

export async function sendSuggestions(documentId: string, input: unknown): Promise<SuggestionsAnswer> {
  return answer(documentId, (actor, id) => suggestChanges(services(), actor, id, input));
}

export async function decideOnSuggestion(
  documentId: string,
  suggestionId: string,
  decision: unknown,
): Promise<SuggestionsAnswer> {
  return memberDeskAnswer(documentId, suggestionsOf, (actor) =>
    decideSuggestion(services(), actor, readId(suggestionId), decision),
  );
}

export async function changeSupport(
  documentId: string,
  suggestionId: string,
  isGiven: boolean,
): Promise<SuggestionsAnswer> {
  const change = isGiven ? supportSuggestion : endSupport;
  return memberDeskAnswer(documentId, suggestionsOf, (actor) =>
    change(services(), actor, readId(suggestionId)),
  );
}

export async function takeBackSuggestion(
  documentId: string,
  suggestionId: string,
): Promise<SuggestionsAnswer> {
  return answer(documentId, (actor) => withdrawSuggestion(services(), actor, readId(suggestionId)));
}

const answer = (documentId: string, act: Parameters<typeof deskAnswer>[2]): Promise<SuggestionsAnswer> =>
  deskAnswer(documentId, suggestionsOf, act);

const readId = (id: string): SuggestionId => parseInput(idSchema('suggestion'), id);
