import {
  decisions,
  newRoundSchema,
  roundChangeSchema,
  roundPolicySchema,
  roundStates,
  signOnStates,
  type RoundId,
} from '@undersigned/domain';
import {
  changeRound,
  closeRound,
  createRound,
  openRound,
  publishRound,
  Refused,
  roundSummary,
  signPageUrl,
  type RoundSummary,
} from '@undersigned/services';
import { z } from 'zod';
import { operation, type ApiContext, type Caller } from '../operation';
import { actorOfEdition } from './edition';
import { byEdition, byRound, id, moment, spelt, speltOrNull } from './shapes';

const counted = <Name extends string>(names: readonly Name[]) => z.record(z.enum(names), z.number());

const roundAnswer = z.object({
  id,
  documentId: id,
  editionId: id,
  fingerprint: z.string(),
  state: z.enum(roundStates),
  opensAt: moment.nullable(),
  closesAt: moment,
  publishesAt: moment.nullable(),
  timeZone: z.string(),
  policy: roundPolicySchema,
  openedAt: moment.nullable(),
  closedAt: moment.nullable(),
  publishedAt: moment.nullable(),
  signPageUrl: z.string(),
  publicPageUrl: z.string(),
  counts: z.object({
    signatories: z.number(),
    byState: counted(signOnStates),
    byDecision: counted(decisions),
    countries: z.array(z.object({ country: z.string().nullable(), signatories: z.number() })),
  }),
});

const toAnswer = ({ round, edition, ...rest }: RoundSummary) => ({
  ...rest,
  ...round,
  fingerprint: edition.fingerprint,
  opensAt: speltOrNull(round.opensAt),
  closesAt: spelt(round.closesAt),
  publishesAt: speltOrNull(round.publishesAt),
  openedAt: speltOrNull(round.openedAt),
  closedAt: speltOrNull(round.closedAt),
  publishedAt: speltOrNull(round.publishedAt),
});

const moves = { open: openRound, close: closeRound, publish: publishRound };
const summaries = {
  open: 'Open a round: its sign page takes sign-ons from now on',
  close: 'Close a round before its deadline',
  publish: 'Publish a closed round: text and list stand on a public page',
};

export const roundOperations = [
  operation({
    method: 'POST',
    path: '/editions/{id}/rounds',
    summary: 'Make a sign-on round for an edition, as a draft',
    noun: 'round',
    params: byEdition,
    body: newRoundSchema,
    answer: z.object({ id, signPageUrl: z.string() }),
    status: 201,
    async handle({ api, caller, params, body }) {
      const actor = await actorOfEdition(api, caller, params.id);
      const round = await createRound(api.services, actor, params.id, body);
      return { id: round.id, signPageUrl: signPageUrl(api.services, round) };
    },
  }),
  operation({
    method: 'GET',
    path: '/rounds/{id}',
    summary: 'A round: deadline, state and counts',
    noun: 'round',
    params: byRound,
    answer: roundAnswer,
    async handle({ api, caller, params }) {
      const actor = await actorOfRound(api, caller, params.id);
      return toAnswer(await roundSummary(api.services, actor, params.id));
    },
  }),
  operation({
    method: 'PATCH',
    path: '/rounds/{id}',
    summary: 'Move the deadline or change what the round shows',
    noun: 'round',
    params: byRound,
    body: roundChangeSchema,
    answer: roundAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await actorOfRound(api, caller, params.id);
      await changeRound(api.services, actor, params.id, body);
      return toAnswer(await roundSummary(api.services, actor, params.id));
    },
  }),
  ...(['open', 'close', 'publish'] as const).map((move) =>
    operation({
      method: 'POST',
      path: `/rounds/{id}/${move}`,
      summary: summaries[move],
      noun: 'round',
      params: byRound,
      answer: roundAnswer,
      async handle({ api, caller, params }) {
        const actor = await actorOfRound(api, caller, params.id);
        await moves[move](api.services, actor, params.id);
        return toAnswer(await roundSummary(api.services, actor, params.id));
      },
    }),
  ),
];

/** Whom the caller acts for where this round is held. Throws `Refused` not_found. */
export async function actorOfRound(api: ApiContext, caller: Caller, roundId: RoundId) {
  const round = await api.services.db.read.round.byId(roundId);
  if (!round) throw Refused.because('not_found');
  return caller.ofDocument(round.documentId);
}
