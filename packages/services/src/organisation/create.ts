import {
  newOrganisationSchema,
  organisationKey,
  type Actor,
  type CoalitionId,
  type Organisation,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireUmbrella } from './require-umbrella.js';

/** Adds an organisation to the directory. For focal points. Throws `Refused` organisation_exists, forbidden, not_found for its network. */
export async function createOrganisation(
  ctx: Context,
  actor: Actor,
  coalitionId: CoalitionId,
  input: unknown,
): Promise<Organisation> {
  requireFocalPoint(actor, coalitionId);
  const wanted = parseInput(newOrganisationSchema, input);
  return ctx.db.transact(async (tx) => {
    await requireUmbrella(tx, coalitionId, wanted.umbrellaId);
    const organisation: Organisation = {
      id: ctx.newId('organisation'),
      coalitionId,
      ...wanted,
      logo: null,
      createdAt: ctx.now(),
    };
    const isNew = await tx.organisation.insert(organisation, organisationKey(organisation.name));
    if (!isNew)
      throw Refused.because('organisation_exists', { field: 'name', values: { name: wanted.name } });
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'organisation.added', organisationId: organisation.id, name: organisation.name },
    });
    return organisation;
  });
}
