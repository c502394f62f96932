import { inRemarkOrder, remarkOrders, remarksIn, remarkViews, type Remark } from '@undersigned/domain';
import { getDocument, listRemarks, Refused } from '@undersigned/services';
import { z } from 'zod';
import { remarkFile, replyFormats, replyTypes } from '@/features/disposition/remark-file';
import { file, operation } from '../operation';
import { authorAnswer, byDocument, changedWords, id, moment, spelt } from './shapes';

const remarkAnswer = z.object({
  number: z.number(),
  kind: z.enum(['comment', 'suggestion']),
  id,
  author: authorAnswer,
  at: moment,
  place: z.object({
    question: z.string().nullable(),
    kind: z.enum(['whole', 'beginning', 'in', 'behind', 'unnumbered']),
    paragraph: z.string().nullable(),
  }),
  /** Of a comment: the words it is about, and what it says. */
  words: z.string().nullable(),
  body: z.string().nullable(),
  /** Of a comment: what was answered in its thread, in its order. */
  answers: z.array(z.object({ id, author: authorAnswer, at: moment, body: z.string() })),
  /** Of a suggestion: the change as it was proposed, its reason, and the words in which it was taken if they are others. */
  change: changedWords.nullable(),
  reason: z.string().nullable(),
  instead: changedWords.nullable(),
  decision: z
    .object({
      outcome: z.enum(remarkViews).exclude(['all', 'open']),
      by: authorAnswer,
      at: moment,
      reason: z.string().nullable(),
    })
    .nullable(),
});

const toAnswer = (remark: Remark): z.input<typeof remarkAnswer> => {
  const { number, id: remarkId, author: by, at, place, decision } = remark;
  const { question, spot } = place;
  const answers = remark.kind === 'comment' ? remark.answers : [];
  const none = { words: null, body: null, change: null, reason: null, instead: null };
  return {
    ...none,
    ...remark,
    number,
    id: remarkId,
    author: by,
    at: spelt(at),
    answers: answers.map((answer) => ({ ...answer, at: spelt(answer.at) })),
    place: { question, kind: spot.kind, paragraph: 'paragraph' in spot ? spot.paragraph : null },
    decision: decision && { ...decision, at: spelt(decision.at) },
  };
};

export const replyOperations = [
  operation({
    method: 'GET',
    path: '/documents/{id}/reply',
    summary: 'Every comment and suggestion on a text, once, with what was answered, and what became of it',
    description:
      'For everybody who may read the text, and the same for all of them: threads of the drafting group are in nobody’s.',
    noun: 'reply',
    params: byDocument,
    query: z.strictObject({
      format: z.enum(['json', ...replyFormats]).default('json'),
      sort: z.enum(remarkOrders).default('number'),
      show: z.enum(remarkViews).default('all'),
    }),
    answer: z.array(remarkAnswer),
    files: Object.values(replyTypes),
    async handle({ api, caller, params, query: { format, sort, show } }) {
      const actor = await caller.ofDocument(params.id);
      const all = await listRemarks(api.services, actor, params.id);
      const { language: locale } = caller;
      if (format === 'json') return inRemarkOrder(remarksIn(show, all), sort, locale).map(toAnswer);
      const { document } = await getDocument(api.services, actor, params.id);
      const coalition = await api.services.db.read.coalition.byId(document.coalitionId);
      if (!coalition) throw Refused.because('not_found');
      const text = { title: document.title, coalition, locale, at: api.services.now() };
      const { type, body } = await remarkFile(all, text, { order: sort, view: show }, format);
      return file(type, body, `reply.${format}`);
    },
  }),
];
