import {
  newOrganisationSchema,
  organisationKinds,
  organisationLevels,
  roles,
  type OrganisationId,
} from '@undersigned/domain';
import { createOrganisation, readOrganisation } from '@undersigned/services';
import { z } from 'zod';
import { operation, type ApiContext, type Caller } from '../operation';
import { actorInCoalition } from './actor-in-coalition';
import { byOrganisation, bySlug, id } from './shapes';

const organisationAnswer = z.object({
  id,
  name: z.string(),
  aliases: z.array(z.string()),
  names: z.record(z.string(), z.string()),
  umbrellaId: id.nullable(),
  acronym: z.string().nullable(),
  country: z.string().nullable(),
  kind: z.enum(organisationKinds),
  level: z.enum(organisationLevels),
  website: z.string().nullable(),
  domains: z.array(z.string()),
});

const colleagueAnswer = z.object({
  membershipId: id,
  name: z.string(),
  role: z.enum(roles),
  /** For focal points, and one's own. */
  email: z.string().nullable(),
});

export const organisationOperations = [
  operation({
    method: 'GET',
    path: '/coalitions/{slug}/organisations',
    summary: 'The directory of a coalition, by name',
    noun: 'organisation',
    params: bySlug,
    answer: z.array(organisationAnswer),
    async handle({ api, caller, params }) {
      const { coalitionId } = await caller.inCoalition(params.slug);
      return api.services.db.read.organisation.ofCoalition(coalitionId);
    },
  }),
  operation({
    method: 'POST',
    path: '/coalitions/{slug}/organisations',
    summary: 'Add an organisation to the directory',
    noun: 'organisation',
    params: bySlug,
    body: newOrganisationSchema,
    answer: organisationAnswer,
    status: 201,
    async handle({ api, caller, params, body }) {
      const { actor, coalitionId } = await caller.inCoalition(params.slug);
      return createOrganisation(api.services, actor, coalitionId, body);
    },
  }),
  operation({
    method: 'GET',
    path: '/organisations/{id}/people',
    summary: 'Who acts for an organisation now, by name',
    noun: 'organisation',
    params: byOrganisation,
    answer: z.array(colleagueAnswer),
    async handle({ api, caller, params }) {
      const actor = await actorOfOrganisation(api, caller, params.id);
      const { people } = await readOrganisation(api.services, actor, params.id);
      return people.map(({ membership: { id: membershipId, role }, name, email }) => ({
        membershipId,
        name,
        role,
        email,
      }));
    },
  }),
];

/** Whom the caller acts for where this organisation stands. Throws `Refused` not_found. */
export async function actorOfOrganisation(api: ApiContext, caller: Caller, organisationId: OrganisationId) {
  return actorInCoalition(api, caller, await api.services.db.read.organisation.byId(organisationId));
}
