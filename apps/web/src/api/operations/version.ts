import { versionNameSchema } from '@undersigned/domain';
import { wordLines, type NodeJson } from '@undersigned/editor/schema';
import {
  compareVersions,
  comparisonSchema,
  listVersions,
  nameTextNow,
  readVersion,
  Refused,
  type ComparedField,
  type ListedVersion,
  type NamedAuthor,
} from '@undersigned/services';
import { z } from 'zod';
import { operation } from '../operation';
import { byDocument, byVersion, id, moment, spelt } from './shapes';

const authorAnswer = z.object({
  kind: z.enum(['member', 'brought-in', 'unknown']),
  personName: z.string().nullable(),
  organisationName: z.string().nullable(),
  organisationId: id.nullable(),
  isGuest: z.literal(true).optional(),
});
const versionAnswer = z.object({
  id,
  documentId: id,
  seq: z.number(),
  at: moment,
  name: z.string().nullable(),
  namedBy: authorAnswer.nullable(),
  shares: z.array(z.object({ author: authorAnswer, written: z.number(), removed: z.number() })),
});
const changeAnswer = z.object({ kind: z.enum(['same', 'gone', 'come']), text: z.string() });

const toVersion = ({ origin, at, ...version }: ListedVersion) => ({
  ...version,
  at: spelt(at),
  name: origin.kind === 'named' ? origin.name : null,
  namedBy: origin.kind === 'named' ? origin.by : null,
});

export const versionOperations = [
  operation({
    method: 'GET',
    path: '/documents/{id}/versions',
    summary: 'The versions of a text, newest first',
    description: 'Who may not write the text gets named versions, and those since they first opened it.',
    noun: 'version',
    params: byDocument,
    answer: z.object({ versions: z.array(versionAnswer), hidden: z.number() }),
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      const { versions, hidden } = await listVersions(api.services, actor, params.id);
      return { versions: versions.map(toVersion), hidden };
    },
  }),
  operation({
    method: 'POST',
    path: '/documents/{id}/versions',
    summary: 'Keep a text as it is now under a name',
    noun: 'version',
    params: byDocument,
    body: versionNameSchema,
    answer: z.object({ id }),
    status: 201,
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      return { id: await nameTextNow(api.services, actor, params.id, body) };
    },
  }),
  operation({
    method: 'GET',
    path: '/documents/{id}/compare',
    summary: 'What changed from one version to another, or to now, word by word',
    noun: 'version',
    params: byDocument,
    query: comparisonSchema,
    answer: z.object({
      changed: z.number(),
      title: z.array(changeAnswer),
      fields: z.array(
        z.object({
          label: z.string(),
          prompt: z.array(changeAnswer),
          lines: z.array(z.array(changeAnswer)),
        }),
      ),
    }),
    async handle({ api, caller, params, query }) {
      const actor = await caller.ofDocument(params.id);
      const { changed, title, fields } = await compareVersions(api.services, actor, params.id, query);
      return { changed, title, fields: fields.map(toField) };
    },
  }),
  operation({
    method: 'GET',
    path: '/versions/{id}',
    summary: 'A version with its words, and whose each stretch of them is',
    description: 'Authors come from the log of the text. Words that a text began with are brought in.',
    noun: 'version',
    params: byVersion,
    answer: z.object({
      version: versionAnswer,
      title: z.string(),
      language: z.string(),
      fields: z.array(
        z.object({
          label: z.string(),
          prompt: z.string(),
          lines: z.array(z.array(z.object({ text: z.string(), author: authorAnswer.nullable() }))),
        }),
      ),
      standing: z.array(z.object({ author: authorAnswer, letters: z.number() })),
    }),
    async handle({ api, caller, params }) {
      const version = await api.services.db.read.version.byId(params.id);
      if (!version) throw Refused.because('not_found');
      const actor = await caller.ofDocument(version.documentId);
      const view = await readVersion(api.services, actor, params.id);
      const { title, language, standing } = view;
      const fields = view.fields.map(({ label, prompt, body, authorOf }) => ({
        label,
        prompt,
        lines: wordLines(body).map((line) => line.map((node) => toPiece(node, authorOf))),
      }));
      return { version: toVersion(view.version), title, language, fields, standing };
    },
  }),
];

const toField = ({ label, prompt, body, changes }: ComparedField) => ({
  label,
  prompt,
  lines: wordLines(body).map((line) =>
    line.map((node) => ({ kind: changes.get(node) ?? 'same', text: spell(node) })),
  ),
});

const toPiece = (node: NodeJson, authorOf: Map<NodeJson, NamedAuthor>) => ({
  text: spell(node),
  author: authorOf.get(node) ?? null,
});

/** A break as a line feed, a footnote in brackets where it stands. */
function spell(node: NodeJson): string {
  if (node.type === 'hardBreak') return '\n';
  return node.type === 'footnote' ? ` [${node.attrs?.text ?? ''}]` : (node.text ?? '');
}
