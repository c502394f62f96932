import { paperFormats } from '@undersigned/domain';
import { targetPartKinds } from '@undersigned/editor/schema';
import { readAmendments, Refused, takeAmendments, type DraftedAmendments } from '@undersigned/services';
import { z } from 'zod';
import { targetWords } from '@/features/amendment/amendment-words';
import { amendmentsPaper } from '@/features/amendment/amendments-paper';
import { knownLocale } from '@/i18n/locale';
import { file, operation } from '../operation';
import { paperFile, paperTypes } from '../paper-file';
import { authorAnswer, byDocument, changedWords, id } from './shapes';

const targetAnswer = z.object({
  /** As it is printed, in the language of the text where we have it: "Article 5 – paragraph 2 (new)". */
  line: z.string(),
  /** "Article 5", in the words of the text; null where it has no articles. */
  division: z.string().nullable(),
  parts: z.array(z.object({ kind: z.enum(targetPartKinds), number: z.string() })),
  isNew: z.boolean(),
});

const amendmentAnswer = z.object({
  number: z.number(),
  /** What the question is called whose answer is amended; null in a text without questions. */
  question: z.string().nullable(),
  suggestionId: id,
  author: authorAnswer,
  supports: z.array(z.object({ organisationId: id, organisationName: z.string() })),
  target: targetAnswer,
  /** The text, what would go marked as such; empty where something is added. */
  before: changedWords,
  /** What would stand there, what comes marked as such; empty where something is taken out. */
  after: changedWords,
  justification: z.string().nullable(),
});

const amendmentsAnswer = z.object({
  title: z.string(),
  language: z.string(),
  amendments: z.array(amendmentAnswer),
  /** How many suggestions wait and are not among them, because the words have changed since. */
  lost: z.number(),
});

const toAnswer = ({ amendments, ...text }: DraftedAmendments): z.input<typeof amendmentsAnswer> => {
  const locale = knownLocale(text.language) ?? 'en';
  return {
    ...text,
    amendments: amendments.map(({ source, target, question, ...amendment }) => ({
      ...amendment,
      question,
      suggestionId: source.id,
      author: source.author,
      supports: source.supports,
      target: { ...target, line: targetWords({ question, target }, locale) },
      justification: source.reason,
    })),
  };
};

export const amendmentOperations = [
  operation({
    method: 'GET',
    path: '/documents/{id}/amendments',
    summary: 'The suggestions that wait for a decision, as numbered amendments in the order of the text',
    description:
      'For everybody who may read the text. Numbers are those of now: they move when suggestions are decided or come. Those of a response stand one answer after the other.',
    noun: 'suggestion',
    params: byDocument,
    answer: amendmentsAnswer,
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      return toAnswer(await readAmendments(api.services, actor, params.id));
    },
  }),
  operation({
    method: 'POST',
    path: '/documents/{id}/amendments/file',
    summary: 'The same on paper, in two columns, as Word or PDF; the log says who took it',
    description: 'For everybody who may read the text, while it is not frozen.',
    noun: 'suggestion',
    params: byDocument,
    body: z.strictObject({ format: z.enum(paperFormats) }),
    files: Object.values(paperTypes),
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      const drafted = await takeAmendments(api.services, actor, params.id, body);
      const coalition = await api.services.db.read.coalition.byId(actor.coalitionId);
      if (!coalition) throw Refused.because('not_found');
      const paper = amendmentsPaper(drafted, drafted.at, coalition.timeZone);
      const { type, body: bytes } = await paperFile(paper, body.format);
      return file(type, bytes, `amendments.${body.format}`);
    },
  }),
];
