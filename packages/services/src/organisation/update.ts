import {
  newOrganisationSchema,
  organisationKey,
  type Actor,
  type Organisation,
  type OrganisationId,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireUmbrella } from './require-umbrella.js';

/** Changes what the directory says of an organisation. For focal points. Throws not_found, forbidden, organisation_exists. */
export async function updateOrganisation(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  input: unknown,
): Promise<Organisation> {
  return ctx.db.transact(async (tx) => {
    const organisation = await tx.organisation.byId(organisationId);
    if (!organisation) throw Refused.because('not_found');
    requireFocalPoint(actor, organisation.coalitionId);
    const wanted = parseInput(newOrganisationSchema, input);
    await requireUmbrella(tx, organisation.coalitionId, wanted.umbrellaId, organisationId);
    const key = organisationKey(wanted.name);
    const same = await tx.organisation.byNameKey(organisation.coalitionId, key);
    if (same && same.id !== organisationId) {
      throw Refused.because('organisation_exists', { field: 'name', values: { name: same.name } });
    }
    await tx.organisation.update(organisationId, wanted, key);
    await record(ctx, tx, {
      coalitionId: organisation.coalitionId,
      actor,
      event: { type: 'organisation.changed', organisationId, name: wanted.name },
    });
    return { ...organisation, ...wanted };
  });
}
