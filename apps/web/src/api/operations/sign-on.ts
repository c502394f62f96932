import {
  decisions,
  ledgerKinds,
  newSignOnSchema,
  signOnMethods,
  signOnStates,
  type InterfaceLanguage,
} from '@undersigned/domain';
import { escapeHtml } from '@undersigned/export';
import {
  addSignOn,
  importSignOns,
  ledgerOfRound,
  listSignatories,
  listSignOns,
  Refused,
  sentence,
  signatoriesCsv,
  type PlannedSignOn,
} from '@undersigned/services';
import { z } from 'zod';
import { file, operation } from '../operation';
import { wordsIn } from '../words';
import { actorOfRound } from './round';
import { byRound, id, moment, spelt, speltOrNull } from './shapes';

const signOnAnswer = z.object({
  id,
  roundId: id,
  editionId: id,
  fingerprint: z.string(),
  organisationId: id.nullable(),
  organisationName: z.string(),
  country: z.string().nullable(),
  signatory: z.object({ name: z.string(), title: z.string(), email: z.string().nullable() }),
  decision: z.enum(decisions),
  reservation: z.string().nullable(),
  method: z.enum(signOnMethods),
  state: z.enum(signOnStates),
  createdAt: moment,
  confirmedAt: moment.nullable(),
});

const toAnswer = <S extends { createdAt: Date; confirmedAt: Date | null }>(signOn: S) => ({
  ...signOn,
  createdAt: spelt(signOn.createdAt),
  confirmedAt: speltOrNull(signOn.confirmedAt),
});

const signatoryAnswer = z.object({
  name: z.string(),
  country: z.string().nullable(),
  decision: z.enum(['sign', 'reservation', 'support']),
  reservation: z.string().nullable(),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A ledger as docs/ledger.md describes it. */
const ledgerAnswer = z.object({
  format: z.literal('undersigned ledger 1'),
  round: id,
  edition: hash,
  head: z.object({ position: z.number(), hash }).nullable(),
  records: z.array(
    z.object({
      position: z.number(),
      at: moment,
      kind: z.enum(ledgerKinds),
      signOn: id,
      of: id.nullable(),
      statement: hash,
      handling: hash,
      signatory: hash,
      previous: hash,
      hash,
      opened: z
        .object({
          organisation: z.string(),
          country: z.string().nullable(),
          decision: z.enum(decisions),
          reservation: z.string().nullable(),
          fingerprint: hash,
          salt: z.string(),
        })
        .nullable(),
    }),
  ),
});

/** What became of one line of a file. */
const importedLine = z.object({
  line: z.number(),
  outcome: z.enum(['added', 'duplicate', 'refused']),
  name: z.string(),
  signOnId: id.nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

function toLine(row: PlannedSignOn, language: InterfaceLanguage): z.input<typeof importedLine> {
  const { line } = row;
  const nothing = { line, signOnId: null, error: null };
  switch (row.kind) {
    case 'add':
      return { ...nothing, outcome: 'added', name: row.signOn.organisationName, signOnId: row.signOn.id };
    case 'duplicate':
    case 'repeated':
      return { ...nothing, outcome: 'duplicate', name: row.name };
    case 'refused': {
      const error = { code: row.refusal.code, message: sentence(row.refusal, language) };
      return { ...nothing, outcome: 'refused', name: row.name, error };
    }
  }
}

const listFormats = ['json', 'csv', 'html'] as const;

export const signOnOperations = [
  operation({
    method: 'GET',
    path: '/rounds/{id}/sign-ons',
    summary: 'The sign-ons of a round, newest first; focal points see all of them',
    noun: 'sign-on',
    params: byRound,
    answer: z.array(signOnAnswer),
    async handle({ api, caller, params }) {
      const actor = await actorOfRound(api, caller, params.id);
      return (await listSignOns(api.services, actor, params.id)).map(toAnswer);
    },
  }),
  operation({
    method: 'POST',
    path: '/rounds/{id}/sign-ons',
    summary: 'Sign for your organisation, or record what another one has told you',
    noun: 'sign-on',
    params: byRound,
    body: newSignOnSchema,
    answer: signOnAnswer,
    status: 201,
    async handle({ api, caller, params, body }) {
      const actor = await actorOfRound(api, caller, params.id);
      return toAnswer(await addSignOn(api.services, actor, params.id, body, api.renderText));
    },
  }),
  operation({
    method: 'POST',
    path: '/rounds/{id}/sign-ons/import',
    summary: 'Record sign-ons from a CSV file; lines that are double or wrong are left out and told',
    noun: 'sign-on',
    params: byRound,
    fileBody: 'text/csv',
    answer: z.object({ added: z.number(), lines: z.array(importedLine) }),
    async handle({ api, caller, params, body: bytes }) {
      const actor = await actorOfRound(api, caller, params.id);
      const { added, rows } = await importSignOns(api.services, actor, params.id, { bytes });
      return { added, lines: rows.map((row) => toLine(row, caller.language)) };
    },
  }),
  operation({
    method: 'GET',
    path: '/rounds/{id}/signatories',
    summary: 'The list in its published order',
    description:
      'For members of the coalition who may see the text, at any time: what a round shows of itself while it runs (`whileOpen`) concerns the public page. Anybody else is answered not_found.',
    noun: 'sign-on',
    params: byRound,
    query: z.strictObject({ format: z.enum([...listFormats, 'xlsx']).default('json') }),
    answer: z.array(signatoryAnswer),
    files: ['text/csv', 'text/html'],
    async handle({ api, caller, params, query: { format } }) {
      const actor = await actorOfRound(api, caller, params.id);
      const list = await listSignatories(api.services, actor, params.id);
      const rows = rowsOf(list);
      const t = wordsIn(caller.language);
      switch (format) {
        case 'json':
          return rows;
        case 'csv': {
          const headings = {
            organisation: t('signatories.organisation'),
            country: t('signatories.country'),
            decision: t('signatories.decision'),
            reservation: t('signatories.reservation'),
          };
          const words = { signed: t('signatories.signed'), supports: t('signatories.supports') };
          return file('text/csv; charset=utf-8', signatoriesCsv(list, headings, words), 'signatories.csv');
        }
        case 'html':
          return file('text/html; charset=utf-8', htmlOf(rows));
        case 'xlsx': {
          const values = { formats: listFormats.join(', ') };
          throw Refused.because('format_not_offered', { field: 'format', values });
        }
      }
    },
  }),
  operation({
    method: 'GET',
    path: '/rounds/{id}/ledger',
    summary: 'The ledger of a round, which docs/ledger.mjs checks; what does not stand in the list is sealed',
    noun: 'sign-on',
    params: byRound,
    answer: ledgerAnswer,
    async handle({ api, caller, params }) {
      const actor = await actorOfRound(api, caller, params.id);
      return ledgerOfRound(api.services, actor, params.id);
    },
  }),
];

type Row = z.infer<typeof signatoryAnswer>;

function rowsOf(list: Awaited<ReturnType<typeof listSignatories>>): Row[] {
  const signed = list.signatories.map(({ name, country, footnote }): Row => {
    const reservation = list.footnotes.find(({ number }) => number === footnote)?.text ?? null;
    return { name, country, decision: footnote === null ? 'sign' : 'reservation', reservation };
  });
  const supporting = list.supporters.map(({ name, country }): Row => ({
    name,
    country,
    decision: 'support',
    reservation: null,
  }));
  return [...signed, ...supporting];
}

/** A plain list, for a website to take over: one item per organisation that signed. */
function htmlOf(rows: Row[]): string {
  const items = rows
    .filter(({ decision }) => decision !== 'support')
    .map(({ name, country, reservation }) => {
      const where = country
        ? ` <span data-country="${escapeHtml(country)}">(${escapeHtml(country)})</span>`
        : '';
      const note = reservation ? ` <small>${escapeHtml(reservation)}</small>` : '';
      return `<li>${escapeHtml(name)}${where}${note}</li>`;
    });
  return `<ul>\n${items.join('\n')}\n</ul>\n`;
}
