import {
  decisions,
  ledgerKinds,
  newSignOnSchema,
  signOnMethods,
  signOnStates,
  type InterfaceLanguage,
  vouchSchema,
  type SignOn,
  type SignOnId,
  type Verification,
} from '@undersigned/domain';
import {
  addSignOn,
  importSignOns,
  ledgerOfRound,
  listSignOns,
  Refused,
  sentence,
  takeBackVouch,
  vouchForSignOn,
  withdrawSignOn,
  type ListedSignOn,
  type PlannedSignOn,
} from '@undersigned/services';
import { z } from 'zod';
import { operation, type ApiContext, type Caller } from '../operation';
import { actorOfRound } from './round';
import { byRound, bySignOn, done, id, moment, noAnswer, spelt, speltOrNull } from './shapes';

const verificationAnswer = z.object({
  kind: z.enum(['waiting', 'membership', 'domain', 'vouched', 'address']),
  domain: z.string().optional(),
  /** What a standing mandate of whoever signed said to the round when they did. */
  mandate: z
    .object({ topics: z.array(z.string()), givenAt: moment, until: z.string().nullable() })
    .optional(),
});

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
  /** The focal point who answers for what was only an address, and why; for focal points. */
  vouch: z.object({ name: z.string(), note: z.string(), at: moment }).nullish(),
  /** What speaks for it, for focal points; null for everybody else. */
  verification: verificationAnswer.nullish(),
  createdAt: moment,
  confirmedAt: moment.nullable(),
  /** The second person, for focal points and their own organisation; null where none is asked. */
  secondEmail: z.string().nullable(),
  secondedAt: moment.nullable(),
});

function toVerification(verification: Verification): z.input<typeof verificationAnswer> {
  if (verification.kind !== 'membership' || !verification.mandate)
    return { ...verification, mandate: undefined };
  const { kind, mandate } = verification;
  return { kind, mandate: { ...mandate, givenAt: spelt(mandate.givenAt) } };
}

type Spellable = Pick<SignOn, 'createdAt' | 'confirmedAt' | 'secondedAt'> &
  Partial<Pick<ListedSignOn, 'vouch' | 'verification'>>;

const toAnswer = <S extends Spellable>(signOn: S) => ({
  ...signOn,
  verification: signOn.verification ? toVerification(signOn.verification) : null,
  vouch: signOn.vouch ? { ...signOn.vouch, at: spelt(signOn.vouch.at) } : null,
  createdAt: spelt(signOn.createdAt),
  confirmedAt: speltOrNull(signOn.confirmedAt),
  secondedAt: speltOrNull(signOn.secondedAt),
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
    method: 'POST',
    path: '/sign-ons/{id}/withdraw',
    summary:
      'Withdraw a sign-on of your organisation, or any one as a focal point; a published list changes at once',
    noun: 'sign-on',
    params: bySignOn,
    answer: noAnswer,
    async handle({ api, caller, params }) {
      const actor = await actorOfSignOn(api, caller, params.id);
      await withdrawSignOn(api.services, actor, params.id);
      return done;
    },
  }),
  operation({
    method: 'POST',
    path: '/sign-ons/{id}/vouch',
    summary: 'Answer, as a focal point, for a sign-on that is only an address, and say why',
    noun: 'sign-on',
    params: bySignOn,
    body: vouchSchema,
    answer: noAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await actorOfSignOn(api, caller, params.id);
      await vouchForSignOn(api.services, actor, params.id, body);
      return done;
    },
  }),
  operation({
    method: 'POST',
    path: '/sign-ons/{id}/take-back-vouch',
    summary: 'Take back that a focal point answers for a sign-on; both words are kept',
    noun: 'sign-on',
    params: bySignOn,
    answer: noAnswer,
    async handle({ api, caller, params }) {
      const actor = await actorOfSignOn(api, caller, params.id);
      await takeBackVouch(api.services, actor, params.id);
      return done;
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

/** Whom the caller acts for where this sign-on was given. Throws `Refused` sign_on_not_found, not_found. */
export async function actorOfSignOn(api: ApiContext, caller: Caller, signOnId: SignOnId) {
  const signOn = await api.services.db.read.signOn.byId(signOnId);
  if (!signOn) throw Refused.because('sign_on_not_found');
  return actorOfRound(api, caller, signOn.roundId);
}
