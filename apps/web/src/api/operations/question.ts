import { portalProfiles, questionStates, type QuestionId } from '@undersigned/domain';
import {
  addQuestions,
  changeQuestion,
  newQuestionsSchema,
  questionChangeSchema,
  readAnswers,
  Refused,
  removeQuestion,
  reorderQuestions,
  reorderSchema,
} from '@undersigned/services';
import { answerField } from '@undersigned/editor/schema';
import { z } from 'zod';
import { operation, type ApiContext, type Caller } from '../operation';
import { byDocument, byQuestion, done, id, noAnswer } from './shapes';

const questionAnswer = z.object({
  id,
  label: z.string(),
  prompt: z.string(),
  limit: z.number().nullable(),
  profile: z.enum(portalProfiles),
  leadOrganisationId: id.nullable(),
  position: z.number(),
  state: z.enum(questionStates),
});

const answerAnswer = z.object({
  question: questionAnswer,
  /** The shared type of the document socket that holds this answer. */
  field: z.string(),
  text: z.string(),
  count: z.object({
    typed: z.number(),
    portal: z.number(),
    lineBreaks: z.number(),
    limit: z.number().nullable(),
    over: z.number(),
  }),
  openComments: z.number(),
});

export const questionOperations = [
  operation({
    method: 'GET',
    path: '/documents/{id}/questions',
    summary: 'The questions of a response in order, each with its answer as the portal would count it',
    noun: 'question',
    params: byDocument,
    answer: z.array(answerAnswer),
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      const answers = await readAnswers(api.services, actor, params.id);
      return answers.map((answer) => ({ ...answer, field: answerField(answer.question.id) }));
    },
  }),
  operation({
    method: 'POST',
    path: '/documents/{id}/questions',
    summary: 'Add questions behind those that are there',
    noun: 'question',
    params: byDocument,
    body: newQuestionsSchema,
    answer: z.array(questionAnswer),
    status: 201,
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      return addQuestions(api.services, actor, params.id, body);
    },
  }),
  operation({
    method: 'PUT',
    path: '/documents/{id}/questions/order',
    summary: 'Put all questions in this order',
    noun: 'question',
    params: byDocument,
    body: reorderSchema,
    answer: noAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      await reorderQuestions(api.services, actor, params.id, body);
      return done;
    },
  }),
  operation({
    method: 'PATCH',
    path: '/questions/{id}',
    summary: 'Change the wording, limit, lead or state of a question',
    noun: 'question',
    params: byQuestion,
    body: questionChangeSchema,
    answer: questionAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await actorOf(api, caller, params.id);
      return changeQuestion(api.services, actor, params.id, body);
    },
  }),
  operation({
    method: 'DELETE',
    path: '/questions/{id}',
    summary: 'Take a question off the list',
    noun: 'question',
    params: byQuestion,
    answer: noAnswer,
    async handle({ api, caller, params }) {
      const actor = await actorOf(api, caller, params.id);
      await removeQuestion(api.services, actor, params.id);
      return done;
    },
  }),
];

async function actorOf(api: ApiContext, caller: Caller, questionId: QuestionId) {
  const question = await api.services.db.read.question.byId(questionId);
  if (!question) throw Refused.because('not_found');
  return caller.ofDocument(question.documentId);
}
