import {
  choiceSchema,
  deliveryOutcomeSchema,
  deliveryReplySchema,
  newDispatchSchema,
  type DeliveryId,
} from '@undersigned/domain';
import {
  chooseAddressees,
  dropAddressee,
  listDeliveries,
  noteOutcome,
  noteReply,
  Refused,
  sendToAddressees,
  type ListedDelivery,
} from '@undersigned/services';
import { z } from 'zod';
import { countMails } from '@/server/count-mails';
import { deliveryFiles } from '../delivery-files';
import { operation, type ApiContext, type Caller } from '../operation';
import { byDelivery, byDocument, done, id, moment, noAnswer, speltOrNull } from './shapes';

const deliveryAnswer = z.object({
  id,
  addresseeId: id,
  name: z.string(),
  title: z.string(),
  institution: z.string(),
  email: z.string().nullable(),
  state: z.enum(['chosen', 'under-way', 'delivered', 'given-up']),
  subject: z.string().nullable(),
  sentAt: moment.nullable(),
  deliveredAt: moment.nullable(),
  reply: z.object({ on: z.iso.date(), note: z.string().nullable() }).nullable(),
  outcome: z.object({ on: z.iso.date(), words: z.string() }).nullable(),
});

const toAnswer = ({ state, sentAt, ...delivery }: ListedDelivery) => ({
  ...delivery,
  state: state.kind,
  sentAt: speltOrNull(sentAt),
  deliveredAt: state.kind === 'delivered' ? state.at.toISOString() : null,
});

export const deliveryOperations = [
  operation({
    method: 'GET',
    path: '/documents/{id}/deliveries',
    summary: 'To whom a text goes and went, and what came of it',
    description: 'Mail addresses, and who is only chosen, are for focal points.',
    noun: 'delivery',
    params: byDocument,
    answer: z.array(deliveryAnswer),
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      return (await listDeliveries(api.services, actor, params.id)).map(toAnswer);
    },
  }),
  operation({
    method: 'POST',
    path: '/documents/{id}/deliveries',
    summary: 'Choose addressees for a text',
    description: 'For focal points. Gives how many are new.',
    noun: 'delivery',
    params: byDocument,
    body: choiceSchema,
    answer: z.object({ addressees: z.number() }),
    status: 201,
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      return { addressees: await chooseAddressees(api.services, actor, params.id, body) };
    },
  }),
  operation({
    method: 'POST',
    path: '/documents/{id}/deliveries/send',
    summary: 'Send a published text with its list to addressees chosen for it, to each alone and once',
    description: 'For focal points. Gives to how many; nothing goes out when it has reached one of them.',
    noun: 'delivery',
    params: byDocument,
    body: newDispatchSchema,
    answer: z.object({ addressees: z.number() }),
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      await countMails('deliveries', actor);
      const renderers = { text: api.renderText, files: deliveryFiles(api.services) };
      return { addressees: await sendToAddressees(api.services, actor, params.id, body, renderers) };
    },
  }),
  operation({
    method: 'DELETE',
    path: '/deliveries/{id}',
    summary: 'Take an addressee off a text that has not gone to them',
    description: 'For focal points.',
    noun: 'delivery',
    params: byDelivery,
    answer: noAnswer,
    async handle({ api, caller, params }) {
      await dropAddressee(api.services, await actorOfDelivery(api, caller, params.id), params.id);
      return done;
    },
  }),
  operation({
    method: 'PUT',
    path: '/deliveries/{id}/reply',
    summary: 'Note that an addressee answered, or that none did after all',
    description: 'For focal points.',
    noun: 'delivery',
    params: byDelivery,
    body: deliveryReplySchema,
    answer: noAnswer,
    async handle({ api, caller, params, body }) {
      await noteReply(api.services, await actorOfDelivery(api, caller, params.id), params.id, body);
      return done;
    },
  }),
  operation({
    method: 'PUT',
    path: '/deliveries/{id}/outcome',
    summary: 'Note what changed, or that nothing did after all',
    description: 'For focal points.',
    noun: 'delivery',
    params: byDelivery,
    body: deliveryOutcomeSchema,
    answer: noAnswer,
    async handle({ api, caller, params, body }) {
      await noteOutcome(api.services, await actorOfDelivery(api, caller, params.id), params.id, body);
      return done;
    },
  }),
];

/** Whom the caller acts for where this text is. Throws `Refused` not_found. */
async function actorOfDelivery(api: ApiContext, caller: Caller, deliveryId: DeliveryId) {
  const delivery = await api.services.db.read.delivery.byId(deliveryId);
  if (!delivery) throw Refused.because('not_found');
  return caller.ofDocument(delivery.documentId);
}
