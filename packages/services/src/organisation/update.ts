import {
  newOrganisationSchema,
  organisationKey,
  type Actor,
  type NewOrganisation,
  type Organisation,
  type OrganisationId,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { changesSince, parseSeen } from '../refusal/changes-since.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireUmbrella } from './require-umbrella.js';

/**
 * Changes what the directory says of an organisation; `seen` is what it said when the change was typed. For focal
 * points. Throws not_found, forbidden, organisation_exists, conflict when somebody else changed the same meanwhile.
 */
export async function updateOrganisation(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  input: unknown,
  seen?: unknown,
): Promise<Organisation> {
  return ctx.db.transact(async (tx) => {
    const organisation = await tx.organisation.byId(organisationId);
    if (!organisation) throw Refused.because('not_found');
    requireFocalPoint(actor, organisation.coalitionId);
    const wanted = parseInput(newOrganisationSchema, input);
    const before = parseSeen(newOrganisationSchema, seen);
    const changes = changesSince<NewOrganisation>(organisation, wanted, before);
    if (Object.keys(changes).length === 0) return organisation;
    const changed = { ...organisation, ...changes };
    await requireUmbrella(tx, organisation.coalitionId, changed.umbrellaId, organisationId);
    const key = organisationKey(changed.name);
    const same = await tx.organisation.byNameKey(organisation.coalitionId, key);
    if (same && same.id !== organisationId) {
      throw Refused.because('organisation_exists', { field: 'name', values: { name: same.name } });
    }
    await tx.organisation.update(organisationId, changes, key);
    await record(ctx, tx, {
      coalitionId: organisation.coalitionId,
      actor,
      event: { type: 'organisation.changed', organisationId, name: changed.name },
    });
    return changed;
  });
}
