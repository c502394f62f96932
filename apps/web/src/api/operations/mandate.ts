import { mandateStates, newMandateSchema, type MandateId } from '@undersigned/domain';
import { endMandate, giveMandate, listMandates, type ListedMandate } from '@undersigned/services';
import { z } from 'zod';
import { operation, type ApiContext, type Caller } from '../operation';
import { actorInCoalition } from './actor-in-coalition';
import { actorOfOrganisation } from './organisation';
import { byMandate, byOrganisation, done, id, moment, noAnswer, spelt, speltOrNull } from './shapes';

const mandateAnswer = z.object({
  id,
  organisationId: id,
  membershipId: id,
  personName: z.string(),
  topics: z.array(z.string()),
  until: z.string().nullable(),
  note: z.string(),
  givenByName: z.string(),
  givenAt: moment,
  endedByName: z.string().nullable(),
  endedAt: moment.nullable(),
  state: z.enum(mandateStates),
});

const toAnswer = (mandate: ListedMandate) => ({
  ...mandate,
  givenAt: spelt(mandate.givenAt),
  endedAt: speltOrNull(mandate.endedAt),
});

export const mandateOperations = [
  operation({
    method: 'GET',
    path: '/organisations/{id}/mandates',
    summary: 'Who of an organisation may sign on which topics; for focal points and those who act for it',
    noun: 'mandate',
    params: byOrganisation,
    answer: z.array(mandateAnswer),
    async handle({ api, caller, params }) {
      const actor = await actorOfOrganisation(api, caller, params.id);
      return (await listMandates(api.services, actor, params.id)).map(toAnswer);
    },
  }),
  operation({
    method: 'POST',
    path: '/organisations/{id}/mandates',
    summary:
      'Record that a person of an organisation may sign on some topics, until when, and on what that rests',
    noun: 'mandate',
    params: byOrganisation,
    body: newMandateSchema,
    answer: z.object({ id }),
    status: 201,
    async handle({ api, caller, params, body }) {
      const actor = await actorOfOrganisation(api, caller, params.id);
      const mandate = await giveMandate(api.services, actor, params.id, body);
      return { id: mandate.id };
    },
  }),
  operation({
    method: 'POST',
    path: '/mandates/{id}/end',
    summary: 'End a mandate; it stays for the record',
    noun: 'mandate',
    params: byMandate,
    answer: noAnswer,
    async handle({ api, caller, params }) {
      const actor = await actorOfMandate(api, caller, params.id);
      await endMandate(api.services, actor, params.id);
      return done;
    },
  }),
];

/** Whom the caller acts for where this mandate stands. Throws `Refused` not_found. */
async function actorOfMandate(api: ApiContext, caller: Caller, mandateId: MandateId) {
  return actorInCoalition(api, caller, await api.services.db.read.mandate.byId(mandateId));
}
