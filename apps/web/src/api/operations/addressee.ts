import { newAddresseeSchema, type AddresseeId } from '@undersigned/domain';
import { addAddressee, changeAddressee, listAddressees, removeAddressee } from '@undersigned/services';
import { z } from 'zod';
import { operation, type ApiContext, type Caller } from '../operation';
import { actorInCoalition } from './actor-in-coalition';
import { byAddressee, bySlug, done, id, noAnswer } from './shapes';

const addresseeAnswer = z.object({
  id,
  name: z.string(),
  title: z.string(),
  institution: z.string(),
  language: z.string(),
  salutation: z.string().nullable(),
  email: z.string(),
});

export const addresseeOperations = [
  operation({
    method: 'GET',
    path: '/coalitions/{slug}/addressees',
    summary: 'The directory of addressees, by institution',
    description: 'For focal points.',
    noun: 'addressee',
    params: bySlug,
    answer: z.array(addresseeAnswer),
    async handle({ api, caller, params }) {
      const { actor, coalitionId } = await caller.inCoalition(params.slug);
      return listAddressees(api.services, actor, coalitionId);
    },
  }),
  operation({
    method: 'POST',
    path: '/coalitions/{slug}/addressees',
    summary: 'Add somebody to the directory of addressees',
    description: 'For focal points.',
    noun: 'addressee',
    params: bySlug,
    body: newAddresseeSchema,
    answer: addresseeAnswer,
    status: 201,
    async handle({ api, caller, params, body }) {
      const { actor, coalitionId } = await caller.inCoalition(params.slug);
      return addAddressee(api.services, actor, coalitionId, body);
    },
  }),
  operation({
    method: 'PUT',
    path: '/addressees/{id}',
    summary: 'Change an entry; what was sent before stays as it was',
    description: 'For focal points.',
    noun: 'addressee',
    params: byAddressee,
    body: newAddresseeSchema,
    answer: addresseeAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await actorOfAddressee(api, caller, params.id);
      return changeAddressee(api.services, actor, params.id, body);
    },
  }),
  operation({
    method: 'DELETE',
    path: '/addressees/{id}',
    summary: 'Take somebody off the directory; the log of what was sent stays',
    description: 'For focal points.',
    noun: 'addressee',
    params: byAddressee,
    answer: noAnswer,
    async handle({ api, caller, params }) {
      const actor = await actorOfAddressee(api, caller, params.id);
      await removeAddressee(api.services, actor, params.id);
      return done;
    },
  }),
];

/** Whom the caller acts for where this entry stands. Throws `Refused` not_found. */
async function actorOfAddressee(api: ApiContext, caller: Caller, addresseeId: AddresseeId) {
  return actorInCoalition(api, caller, await api.services.db.read.addressee.byId(addresseeId));
}
