import { newOrganisationSchema, organisationKinds, organisationLevels } from '@undersigned/domain';
import { createOrganisation } from '@undersigned/services';
import { z } from 'zod';
import { operation } from '../operation';
import { bySlug, id } from './shapes';

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
];
