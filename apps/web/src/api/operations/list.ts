import {
  idSchema,
  listEditionCauses,
  listGroupings,
  type InterfaceLanguage,
  type SignatoryList,
} from '@undersigned/domain';
import { escapeHtml } from '@undersigned/export';
import {
  keepApart,
  listEditionHistory,
  listSignatories,
  mergeSignOns,
  proposedDoubles,
  publishListEdition,
  Refused,
  separateSignOn,
} from '@undersigned/services';
import { z } from 'zod';
import { aboutEdition, listAsCsv, listAsXlsx } from '@/features/list/list-file';
import { listWords } from '@/features/list/list-words';
import { file, operation } from '../operation';
import { actorOfRound } from './round';
import { byRound, bySignOn, done, id, moment, noAnswer } from './shapes';

const signatoryAnswer = z.object({
  name: z.string(),
  country: z.string().nullable(),
  decision: z.enum(['sign', 'reservation', 'support']),
  reservation: z.string().nullable(),
  /** Only on names that came after the first edition. */
  joinedLater: z.literal(true).optional(),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const editionAnswer = z.object({
  edition: z.number(),
  cause: z.enum(listEditionCauses),
  at: moment,
  fingerprint: hash,
  ledger: z.object({ position: z.number(), hash }).nullable(),
  signatories: z.number(),
  joined: z.number(),
  left: z.number(),
});

const bodyOfPair = z.object({ id, organisationName: z.string(), country: z.string().nullable() });

const doubleAnswer = z.object({
  one: bodyOfPair,
  other: bodyOfPair,
  question: z.enum(['same', 'umbrella']),
  reason: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
});

const signOnId = idSchema('signOn');
const answered = z.strictObject({ keep: signOnId, merge: signOnId, same: z.boolean() });

const listFormats = ['json', 'csv', 'xlsx', 'html'] as const;

export const listOperations = [
  operation({
    method: 'GET',
    path: '/rounds/{id}/signatories',
    summary: 'The list in its published order, as it stands now or in one of its editions',
    description:
      'For members of the coalition who may see the text, at any time: what a round shows of itself while it runs (`whileOpen`) concerns the public page. Anybody else is answered not_found. Organisations that asked not to be listed are in no format; CSV, XLSX and HTML say how many they are.',
    noun: 'sign-on',
    params: byRound,
    query: z.strictObject({
      format: z.enum(listFormats).default('json'),
      edition: z.coerce.number().int().min(1).max(999_999).optional(),
      group: z.enum(listGroupings).optional(),
    }),
    answer: z.array(signatoryAnswer),
    files: ['text/csv', 'text/html', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    async handle({ api, caller, params, query: { format, edition, group } }) {
      const actor = await actorOfRound(api, caller, params.id);
      const reading = { number: edition, grouping: group };
      const list = await listSignatories(api.services, actor, params.id, undefined, reading);
      switch (format) {
        case 'json':
          return rowsOf(list);
        case 'csv': {
          const { type, body } = listAsCsv(list, caller.language);
          return file(type, body, 'signatories.csv');
        }
        case 'xlsx': {
          const { type, body } = await listAsXlsx(list, caller.language);
          return file(type, body, 'signatories.xlsx');
        }
        case 'html':
          return file('text/html; charset=utf-8', htmlOf(list, caller.language));
      }
    },
  }),
  operation({
    method: 'GET',
    path: '/rounds/{id}/list-editions',
    summary: 'The editions of a published list, newest first; `signatories?edition=` has their names',
    noun: 'sign-on',
    params: byRound,
    answer: z.array(editionAnswer),
    async handle({ api, caller, params }) {
      const actor = await actorOfRound(api, caller, params.id);
      return (await listEditionHistory(api.services, actor, params.id)).map(aboutEdition);
    },
  }),
  operation({
    method: 'POST',
    path: '/rounds/{id}/list-editions',
    summary: 'Publish the next edition of a published list, with those who joined since the one before',
    noun: 'sign-on',
    params: byRound,
    answer: editionAnswer,
    status: 201,
    async handle({ api, caller, params }) {
      const actor = await actorOfRound(api, caller, params.id);
      return aboutEdition(await publishListEdition(api.services, actor, params.id));
    },
  }),
  operation({
    method: 'GET',
    path: '/rounds/{id}/doubles',
    summary: 'Pairs of sign-ons that may be of one organisation, surest first; for focal points',
    noun: 'sign-on',
    params: byRound,
    answer: z.array(doubleAnswer),
    async handle({ api, caller, params }) {
      const actor = await actorOfRound(api, caller, params.id);
      return proposedDoubles(api.services, actor, params.id);
    },
  }),
  operation({
    method: 'POST',
    path: '/rounds/{id}/doubles',
    summary: 'Say that two sign-ons are of one organisation, of which `keep` counts, or of two',
    noun: 'sign-on',
    params: byRound,
    body: answered,
    answer: noAnswer,
    async handle({ api, caller, params, body: { same, keep, merge } }) {
      const actor = await actorOfRound(api, caller, params.id);
      const verb = same ? mergeSignOns : keepApart;
      await verb(api.services, actor, { keep, merge });
      return done;
    },
  }),
  operation({
    method: 'POST',
    path: '/sign-ons/{id}/separate',
    summary: 'Take a mistaken merge back: the duplicate counts again',
    noun: 'sign-on',
    params: bySignOn,
    answer: noAnswer,
    async handle({ api, caller, params }) {
      const signOn = await api.services.db.read.signOn.byId(params.id);
      if (!signOn) throw Refused.because('sign_on_not_found');
      const actor = await actorOfRound(api, caller, signOn.roundId);
      await separateSignOn(api.services, actor, params.id);
      return done;
    },
  }),
];

type Row = z.infer<typeof signatoryAnswer>;

function rowsOf(list: SignatoryList): Row[] {
  const signed = list.signatories.map(({ name, country, footnote, joinedLater }): Row => {
    const reservation = list.footnotes.find(({ number }) => number === footnote)?.text ?? null;
    const decision = footnote === null ? 'sign' : 'reservation';
    return { name, country, decision, reservation, ...(joinedLater && { joinedLater }) };
  });
  const supporting = list.supporters.map(({ name, country, joinedLater }): Row => ({
    name,
    country,
    decision: 'support',
    reservation: null,
    ...(joinedLater && { joinedLater }),
  }));
  return [...signed, ...supporting];
}

/** A plain list, for a website to take over: one item per organisation that signed, and how many are not named. */
function htmlOf(list: SignatoryList, language: InterfaceLanguage): string {
  const items = rowsOf(list)
    .filter(({ decision }) => decision !== 'support')
    .map(({ name, country, reservation }) => {
      const where = country
        ? ` <span data-country="${escapeHtml(country)}">(${escapeHtml(country)})</span>`
        : '';
      const note = reservation ? ` <small>${escapeHtml(reservation)}</small>` : '';
      return `<li>${escapeHtml(name)}${where}${note}</li>`;
    });
  const further = list.unlisted.signatories;
  const more = further > 0 ? `<p>${escapeHtml(listWords(language).further(further))}</p>\n` : '';
  return `<ul>\n${items.join('\n')}\n</ul>\n${more}`;
}
