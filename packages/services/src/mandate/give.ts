import {
  isNoSecondMandate,
  mayGiveMandate,
  newMandateSchema,
  spelledAsBefore,
  type Mandate,
  type MemberActor,
  type OrganisationId,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireOwnEntry } from '../organisation/require-own-entry.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireCoalition } from './require-coalition.js';
import { topicsInUse } from './topics.js';

/**
 * Records in the directory that a person of an organisation may sign on some topics without being decided on anew. For
 * focal points, and members who act for the organisation. Throws `Refused` bad_input, not_found, forbidden,
 * mandate_not_theirs for somebody who does not act for it, mandate_over for a last day that has passed,
 * mandate_held for what they hold already.
 */
export async function giveMandate(
  ctx: Context,
  actor: MemberActor,
  organisationId: OrganisationId,
  input: unknown,
): Promise<Mandate> {
  const wanted = parseInput(newMandateSchema, input);
  return ctx.db.transact(async (tx) => {
    const { coalitionId, name } = await requireOwnEntry(tx, actor, organisationId);
    const membership = await tx.membership.byId(wanted.membershipId);
    if (membership?.organisationId !== organisationId || membership.endedAt) {
      throw Refused.because('mandate_not_theirs', { field: 'membershipId' });
    }
    const { timeZone } = await requireCoalition(tx, coalitionId);
    orRefuse(mayGiveMandate(wanted, ctx.now(), timeZone));
    const held = await tx.mandate.ofMembership(membership.id);
    orRefuse(isNoSecondMandate(wanted, held, ctx.now(), timeZone));
    const mandate: Mandate = {
      ...wanted,
      id: ctx.newId('mandate'),
      coalitionId,
      organisationId,
      topics: spelledAsBefore(wanted.topics, await topicsInUse(tx, coalitionId)),
      givenBy: actor.membershipId,
      givenAt: ctx.now(),
      endedBy: null,
      endedAt: null,
    };
    await tx.mandate.insert(mandate);
    const { id: mandateId, topics } = mandate;
    const { personId } = membership;
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'mandate.given', mandateId, personId, organisationId, organisationName: name, topics },
    });
    return mandate;
  });
}
