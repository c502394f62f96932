import { suggestedChangeSchema, suggestionRequestSchema, type SuggestionId } from '@undersigned/domain';
import {
  decideSuggestion,
  listSuggestions,
  Refused,
  suggestForWords,
  withdrawSuggestion,
  type ListedSuggestion,
} from '@undersigned/services';
import { z } from 'zod';
import { operation, type ApiContext, type Caller } from '../operation';
import {
  authorAnswer,
  byDocument,
  bySuggestion,
  changedWords,
  done,
  id,
  moment,
  noAnswer,
  spelt,
} from './shapes';

const suggestionAnswer = z.object({
  id,
  documentId: id,
  change: suggestedChangeSchema,
  author: authorAnswer,
  reason: z.string().nullable(),
  createdAt: moment,
  state: z.enum(['open', 'accepted', 'applied', 'merged', 'rejected', 'meeting', 'withdrawn']),
  decision: z.object({ by: authorAnswer, reason: z.string().nullable(), at: moment }).nullable(),
  supports: z.array(z.object({ organisationId: id, organisationName: z.string() })),
  place: z.enum(['there', 'moved', 'stale']).nullable(),
  preview: changedWords,
  collidesWith: z.array(id),
});
const reasonBody = z.strictObject({ reason: z.string().trim().max(2_000).nullish() });
const refusalBody = z.strictObject({ reason: z.string().trim().min(1).max(2_000) });

const toAnswer = ({ state, createdAt, ...suggestion }: ListedSuggestion) => ({
  ...suggestion,
  createdAt: spelt(createdAt),
  state: state.kind,
  decision: state.kind === 'open' ? null : { by: state.by, reason: state.reason, at: spelt(state.at) },
});

export const suggestionOperations = [
  operation({
    method: 'GET',
    path: '/documents/{id}/suggestions',
    summary: 'The suggestions on a text, oldest first, with what each would change',
    noun: 'suggestion',
    params: byDocument,
    answer: z.array(suggestionAnswer),
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      return (await listSuggestions(api.services, actor, params.id)).map(toAnswer);
    },
  }),
  operation({
    method: 'POST',
    path: '/documents/{id}/suggestions',
    summary: 'Suggest other words for those you quote, or for a whole paragraph',
    noun: 'suggestion',
    params: byDocument,
    body: suggestionRequestSchema,
    answer: z.object({ id }),
    status: 201,
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      const suggestion = await suggestForWords(api.services, actor, params.id, body);
      return { id: suggestion.id };
    },
  }),
  operation({
    method: 'POST',
    path: '/suggestions/{id}/accept',
    summary: 'Accept a suggestion; it is written into the text a moment later',
    noun: 'suggestion',
    params: bySuggestion,
    body: reasonBody,
    answer: noAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await actorOf(api, caller, params.id);
      await decideSuggestion(api.services, actor, params.id, { kind: 'accept', ...body });
      return done;
    },
  }),
  operation({
    method: 'POST',
    path: '/suggestions/{id}/reject',
    summary: 'Reject a suggestion and say why',
    noun: 'suggestion',
    params: bySuggestion,
    body: refusalBody,
    answer: noAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await actorOf(api, caller, params.id);
      await decideSuggestion(api.services, actor, params.id, { kind: 'reject', ...body });
      return done;
    },
  }),
  operation({
    method: 'POST',
    path: '/suggestions/{id}/withdraw',
    summary: 'Take back a suggestion of your organisation',
    noun: 'suggestion',
    params: bySuggestion,
    answer: noAnswer,
    async handle({ api, caller, params }) {
      const actor = await actorOf(api, caller, params.id);
      await withdrawSuggestion(api.services, actor, params.id);
      return done;
    },
  }),
];

async function actorOf(api: ApiContext, caller: Caller, suggestionId: SuggestionId) {
  const suggestion = await api.services.db.read.suggestion.byId(suggestionId);
  if (!suggestion) throw Refused.because('not_found');
  return caller.ofDocument(suggestion.documentId);
}
