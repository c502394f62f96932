import { guestAccessLevels, guestStandings, newGuestLinkSchema, type GuestLinkId } from '@undersigned/domain';
import {
  createGuestLink,
  listGuestLinks,
  Refused,
  revokeGuestLink,
  type ListedGuestLink,
} from '@undersigned/services';
import { z } from 'zod';
import { countMails } from '@/server/count-mails';
import { operation, type ApiContext, type Caller } from '../operation';
import { byDocument, byGuestLink, done, id, moment, noAnswer, spelt, speltOrNull } from './shapes';

const guestLinkAnswer = z.object({
  id,
  /** For whom it was made, in the words of whoever made it. */
  label: z.string(),
  email: z.string().nullable(),
  access: z.enum(guestAccessLevels),
  standing: z.enum(guestStandings),
  createdAt: moment,
  expiresAt: moment,
  /** Who came by it, as they said; null until somebody has. */
  guest: z
    .object({ name: z.string(), organisation: z.string(), enteredAt: moment, seenAt: moment })
    .nullable(),
  endedAt: moment.nullable(),
});

const toAnswer = ({ link, standing }: ListedGuestLink) => ({
  ...link,
  standing,
  createdAt: spelt(link.createdAt),
  expiresAt: spelt(link.expiresAt),
  guest: link.guest && {
    ...link.guest,
    enteredAt: spelt(link.guest.enteredAt),
    seenAt: spelt(link.guest.seenAt),
  },
  endedAt: speltOrNull(link.end?.at ?? null),
});

export const guestLinkOperations = [
  operation({
    method: 'GET',
    path: '/documents/{id}/guest-links',
    summary: 'The guest links of a text, newest first, and where each stands',
    description: 'For those who steer the text. What a link opens with is told only when it is made.',
    noun: 'guest',
    params: byDocument,
    answer: z.array(guestLinkAnswer),
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      return (await listGuestLinks(api.services, actor, params.id)).map(toAnswer);
    },
  }),
  operation({
    method: 'POST',
    path: '/documents/{id}/guest-links',
    summary: 'Let one person without an account read a text, comment on it or suggest other words',
    description:
      'For those who steer the text. `url` is told here and never again; with `email` it is also mailed. `until` is the last day on which it opens, in the zone of the coalition: thirty days from now if you say none, half a year at most.',
    noun: 'guest',
    params: byDocument,
    body: newGuestLinkSchema,
    answer: z.object({ id, url: z.string(), expiresAt: moment }),
    status: 201,
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      if (body.email) await countMails('guestLinks', actor);
      const { link, url } = await createGuestLink(api.services, actor, params.id, body);
      return { id: link.id, url, expiresAt: spelt(link.expiresAt) };
    },
  }),
  operation({
    method: 'POST',
    path: '/guest-links/{id}/revoke',
    summary: 'Take a guest link back; what its guest has open closes, and what they wrote stays',
    description: 'For those who steer the text.',
    noun: 'guest',
    params: byGuestLink,
    answer: noAnswer,
    async handle({ api, caller, params }) {
      const actor = await actorOfGuestLink(api, caller, params.id);
      await revokeGuestLink(api.services, actor, params.id);
      return done;
    },
  }),
];

/** Whom the caller acts for at the text of this link. Throws `Refused` not_found. */
async function actorOfGuestLink(api: ApiContext, caller: Caller, guestLinkId: GuestLinkId) {
  const link = await api.services.db.read.guestLink.byId(guestLinkId);
  if (!link) throw Refused.because('not_found');
  return caller.ofDocument(link.documentId);
}
