import {
  mandateState,
  type Actor,
  type Mandate,
  type MandateState,
  type OrganisationId,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { namesOf } from '../membership/names-of.js';
import { Refused } from '../refusal/refused.js';
import { requireCoalition } from './require-coalition.js';

/** A mandate with the names it needs, as they are now. */
export interface ListedMandate extends Omit<Mandate, 'coalitionId' | 'givenBy' | 'endedBy'> {
  personName: string;
  givenByName: string;
  endedByName: string | null;
  /** What has become of it, today on the clocks of the coalition. */
  state: MandateState;
}

/**
 * The mandates of an organisation: those that hold first, then the others, each newest first. For focal points and
 * those who act for the organisation. Throws `Refused` not_found, forbidden.
 */
export async function listMandates(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
): Promise<ListedMandate[]> {
  const { read } = ctx.db;
  const organisation = await read.organisation.byId(organisationId);
  const isTheirs = actor.kind === 'system' || actor.coalitionId === organisation?.coalitionId;
  if (!organisation || !isTheirs) throw Refused.because('not_found');
  if (!maySeeMandates(actor, organisationId)) throw Refused.because('forbidden');
  const { timeZone } = await requireCoalition(read, organisation.coalitionId);
  const found = await read.mandate.ofOrganisation(organisationId);
  const names = await namesOf(
    read,
    found.flatMap(({ mandate: { membershipId, givenBy, endedBy } }) => [membershipId, givenBy, endedBy]),
  );
  const listed = found.map((each): ListedMandate => {
    const { coalitionId: _here, givenBy, endedBy, ...mandate } = each.mandate;
    return {
      ...mandate,
      personName: names.get(mandate.membershipId) ?? '',
      givenByName: names.get(givenBy) ?? '',
      endedByName: endedBy && (names.get(endedBy) ?? ''),
      state: mandateState(each, ctx.now(), timeZone),
    };
  });
  return [
    ...listed.filter(({ state }) => state === 'holds'),
    ...listed.filter(({ state }) => state !== 'holds'),
  ];
}

/** Whether somebody of a coalition sees the mandates of this organisation of it (domain SPEC A2). */
export const maySeeMandates = (actor: Actor, organisationId: OrganisationId): boolean =>
  actor.kind === 'system' || actor.role === 'focal-point' || actor.organisationId === organisationId;
