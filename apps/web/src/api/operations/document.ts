import { accessLevels, contentFormats, documentKinds, grantSubjectSchema, phases } from '@undersigned/domain';
import { documentPath } from '@undersigned/protocol';
import { signTicket, ticketSeconds } from '@undersigned/protocol/ticket';
import {
  claimsForTicket,
  createDocument,
  getDocument,
  grantSchema,
  listDocuments,
  movePhase,
  movePhaseSchema,
  newDocumentWithContentSchema,
  readAccessList,
  readContent,
  renameDocument,
  renameSchema,
  setAccess,
  type DocumentForReader,
} from '@undersigned/services';
import { z } from 'zod';
import { operation } from '../operation';
import { paperTypes } from '../paper-file';
import { writeContent } from '../write-content';
import { byDocument, bySlug, done, id, moment, noAnswer, spelt, speltOrNull } from './shapes';

const documentAnswer = z.object({
  id,
  title: z.string(),
  kind: z.enum(documentKinds),
  language: z.string(),
  phase: z.enum(phases),
  access: z.enum(accessLevels),
  leadOrganisationId: id.nullable(),
  reviewUntil: moment.nullable(),
  createdAt: moment,
});

const grantAnswer = z.object({ subject: grantSubjectSchema, access: z.enum(accessLevels) });

const toAnswer = ({ document, access }: Pick<DocumentForReader, 'document' | 'access'>) => ({
  ...document,
  access,
  reviewUntil: speltOrNull(document.reviewUntil),
  createdAt: spelt(document.createdAt),
});

export const documentOperations = [
  operation({
    method: 'GET',
    path: '/coalitions/{slug}/documents',
    summary: 'The texts of a coalition that you may see, newest first',
    noun: 'document',
    params: bySlug,
    answer: z.array(documentAnswer.extend({ openComments: z.number() })),
    async handle({ api, caller, params }) {
      const { actor, coalitionId } = await caller.inCoalition(params.slug);
      const lines = await listDocuments(api.services, actor, coalitionId);
      return lines.map((line) => ({ ...toAnswer(line), openComments: line.openComments }));
    },
  }),
  operation({
    method: 'POST',
    path: '/coalitions/{slug}/documents',
    summary: 'Start a text, with its first words if you have them',
    noun: 'document',
    params: bySlug,
    body: newDocumentWithContentSchema,
    answer: z.object({ id }),
    status: 201,
    async handle({ api, caller, params, body }) {
      const { actor, coalitionId } = await caller.inCoalition(params.slug);
      return createDocument(api.services, actor, coalitionId, body);
    },
  }),
  operation({
    method: 'GET',
    path: '/documents/{id}',
    summary: 'Title, kind, phase, and what you may do with it',
    noun: 'document',
    params: byDocument,
    answer: documentAnswer,
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      return toAnswer(await getDocument(api.services, actor, params.id));
    },
  }),
  operation({
    method: 'PATCH',
    path: '/documents/{id}',
    summary: 'Give a text another title',
    noun: 'document',
    params: byDocument,
    body: renameSchema,
    answer: documentAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      await renameDocument(api.services, actor, params.id, body);
      return toAnswer(await getDocument(api.services, actor, params.id));
    },
  }),
  operation({
    method: 'POST',
    path: '/documents/{id}/phase',
    summary: 'Open a text for comments, or take it back to drafting',
    noun: 'document',
    params: byDocument,
    body: movePhaseSchema,
    answer: z.object({ phase: z.enum(phases) }),
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      return { phase: await movePhase(api.services, actor, params.id, body) };
    },
  }),
  operation({
    method: 'GET',
    path: '/documents/{id}/content',
    summary: 'The text as of now, straight from the log',
    noun: 'document',
    params: byDocument,
    query: z.strictObject({ format: z.enum(contentFormats).default('json') }),
    answer: z.looseObject({ kind: z.enum(documentKinds), title: z.string(), language: z.string() }),
    files: ['text/html', 'text/markdown', 'text/plain', ...Object.values(paperTypes)],
    async handle({ api, caller, params, query: { format } }) {
      const actor = await caller.ofDocument(params.id);
      const source = await readContent(api.services, actor, params.id);
      return writeContent(source, format, api.services.now());
    },
  }),
  operation({
    method: 'GET',
    path: '/documents/{id}/access',
    summary: 'Who may do what with a text, beside focal points and its lead organisation',
    noun: 'document',
    params: byDocument,
    answer: z.array(grantAnswer),
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      return readAccessList(api.services, actor, params.id);
    },
  }),
  operation({
    method: 'PUT',
    path: '/documents/{id}/access',
    summary: 'Say what an organisation, a person or everyone may do with a text',
    noun: 'document',
    params: byDocument,
    body: grantSchema,
    answer: noAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      await setAccess(api.services, actor, params.id, body);
      return done;
    },
  }),
  operation({
    method: 'POST',
    path: '/documents/{id}/tickets',
    summary: 'A complete address of the document socket, good for a minute as often as wanted',
    noun: 'document',
    params: byDocument,
    answer: z.object({ url: z.string(), access: z.enum(accessLevels), expiresInSeconds: z.number() }),
    status: 201,
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      const claims = await claimsForTicket(api.services, actor, params.id, caller.signedIn.apiTokenId);
      const ticket = encodeURIComponent(signTicket(claims, api.secret));
      return {
        url: `${api.services.syncUrl}${documentPath(params.id)}?ticket=${ticket}`,
        access: claims.access,
        expiresInSeconds: ticketSeconds,
      };
    },
  }),
];
