import {
  additionRequestSchema,
  removalRequestSchema,
  suggestedChangeSchema,
  suggestionMergeSchema,
  suggestionRequestSchema,
  type DocumentId,
  type MemberActor,
  type Suggestion,
  type SuggestionId,
} from '@undersigned/domain';
import {
  decideSuggestion,
  listSuggestions,
  mergeSuggestions,
  Refused,
  suggestAddition,
  suggestForWords,
  suggestRemoval,
  withdrawSuggestion,
  type Context,
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
  paragraphs: z.array(z.object({ blockId: z.string(), words: z.string(), next: z.string().nullable() })),
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
  suggesting(
    '/documents/{id}/suggestions',
    'Suggest other words for those you quote, or for a whole paragraph',
    suggestionRequestSchema,
    suggestForWords,
  ),
  suggesting(
    '/documents/{id}/suggestions/additions',
    'Suggest paragraphs, headings or points behind a block, or at the beginning',
    additionRequestSchema,
    suggestAddition,
    'The block is named by its id or by words in it; words in a point name the point, words in a table the table. A list behind a point of a list of its kind is more points of that one; anything else goes behind the list.',
  ),
  suggesting(
    '/documents/{id}/suggestions/removals',
    'Suggest to take out whole blocks that stand side by side',
    removalRequestSchema,
    suggestRemoval,
    'Blocks are named as for additions. They are taken out together, and only while they have the words they have now.',
  ),
  operation({
    method: 'POST',
    path: '/documents/{id}/suggestions/merge',
    summary: 'Answer suggestions with your own wording of their paragraph, or of their paragraphs',
    description:
      'For suggestions that collide, or whose words have changed. Give the paragraph as the list has it, and its words as they shall be: the wording is written into the text once, a moment later, and each suggestion is taken in other words. Where suggestions are about several paragraphs that stand side by side (`next` says which follows), you may give one wording for all: `blockIds` names all that they are about, in reading order, and `present` and `words` have a blank line between paragraphs. Paragraphs that go on keep their ids, what is too many is taken out, what is new is added.',
    noun: 'suggestion',
    params: byDocument,
    body: suggestionMergeSchema,
    answer: noAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      await mergeSuggestions(api.services, actor, params.id, body);
      return done;
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

/** An operation that proposes one change of a text. */
function suggesting<Body extends z.ZodObject>(
  path: string,
  summary: string,
  body: Body,
  verb: (ctx: Context, actor: MemberActor, id: DocumentId, input: unknown) => Promise<Suggestion>,
  description?: string,
) {
  return operation({
    method: 'POST',
    path,
    summary,
    description,
    noun: 'suggestion',
    params: byDocument,
    body,
    answer: z.object({ id }),
    status: 201,
    async handle({ api, caller, params, body: input }) {
      const actor = await caller.ofDocument(params.id);
      const suggestion = await verb(api.services, actor, params.id, input);
      return { id: suggestion.id };
    },
  });
}

async function actorOf(api: ApiContext, caller: Caller, suggestionId: SuggestionId) {
  const suggestion = await api.services.db.read.suggestion.byId(suggestionId);
  if (!suggestion) throw Refused.because('not_found');
  return caller.ofDocument(suggestion.documentId);
}
