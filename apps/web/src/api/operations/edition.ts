import type { Edition, EditionId } from '@undersigned/domain';
import { freezeEdition, freezeSchema, getEdition, listEditions, Refused } from '@undersigned/services';
import { z } from 'zod';
import { file, operation, type ApiContext, type Caller } from '../operation';
import { byDocument, byEdition, id, moment, spelt } from './shapes';

const editionAnswer = z.object({
  id,
  documentId: id,
  number: z.number(),
  title: z.string(),
  language: z.string(),
  fingerprint: z.string(),
  frozenAt: moment,
});
const editionWithContent = editionAnswer.extend({ content: z.record(z.string(), z.unknown()) });

const toAnswer = (edition: Edition) => ({ ...edition, frozenAt: spelt(edition.frozenAt) });

export const editionOperations = [
  operation({
    method: 'GET',
    path: '/documents/{id}/editions',
    summary: 'The editions of a text, newest first',
    noun: 'edition',
    params: byDocument,
    answer: z.array(editionAnswer),
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      return (await listEditions(api.services, actor, params.id)).map(toAnswer);
    },
  }),
  operation({
    method: 'POST',
    path: '/documents/{id}/editions',
    summary: 'Freeze the text as it is now',
    noun: 'edition',
    params: byDocument,
    body: freezeSchema,
    answer: editionAnswer,
    status: 201,
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      return toAnswer(await freezeEdition(api.services, actor, params.id, body));
    },
  }),
  operation({
    method: 'GET',
    path: '/editions/{id}',
    summary: 'An edition: its number, fingerprint and content',
    noun: 'edition',
    params: byEdition,
    answer: editionWithContent,
    async handle({ api, caller, params }) {
      return toAnswer(await readEdition(api, caller, params.id));
    },
  }),
  operation({
    method: 'GET',
    path: '/editions/{id}/canonical',
    summary: 'The exact bytes that were hashed; docs/fingerprint.md says how',
    noun: 'edition',
    params: byEdition,
    files: ['text/plain'],
    async handle({ api, caller, params }) {
      const { canonical } = await readEdition(api, caller, params.id);
      return file('text/plain; charset=utf-8', canonical);
    },
  }),
];

async function readEdition(api: ApiContext, caller: Caller, editionId: EditionId): Promise<Edition> {
  return getEdition(api.services, await actorOfEdition(api, caller, editionId), editionId);
}

/** Whom the caller acts for where this edition was frozen. Throws `Refused` not_found. */
export async function actorOfEdition(api: ApiContext, caller: Caller, editionId: EditionId) {
  const edition = await api.services.db.read.edition.byId(editionId);
  if (!edition) throw Refused.because('not_found');
  return caller.ofDocument(edition.documentId);
}
