import {
  actingAs,
  type ApiToken,
  type CoalitionId,
  type MemberActor,
  type MembershipId,
  type Person,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { toActor } from '../membership/actor-in.js';
import { Refused } from '../refusal/refused.js';
import type { Bearer, Credential } from './credential.js';

/**
 * Whom the credential stands for in a coalition, as of now. Throws `Refused` signed_out when it is good for
 * nothing (any more), not_found for a stranger to the coalition, choose_organisation when several memberships
 * are possible and none is chosen. Until something is chosen, somebody goes on acting with the membership `before`,
 * as long as it is current: one more membership takes nothing from who is there already.
 */
export async function memberOf(
  ctx: Context,
  credential: Credential,
  coalitionId: CoalitionId,
  before: MembershipId | null = null,
): Promise<{ actor: MemberActor; person: Person; bearer: Bearer }> {
  const { bearer, chosen } = await bearerOf(ctx, credential, coalitionId);
  const person = await ctx.db.read.person.byId(bearer.personId);
  if (!person) throw Refused.because('signed_out');
  const memberships = await ctx.db.read.membership.ofPerson(person.id);
  const here = memberships.filter((membership) => membership.coalitionId === coalitionId);
  const acting = actingAs(here, chosen ?? before);
  switch (acting.kind) {
    case 'stranger':
      throw Refused.because('not_found');
    case 'choose':
      throw Refused.because('choose_organisation');
    case 'as':
      return { actor: await toActor(ctx, person, acting.membership), person, bearer };
  }
}

async function bearerOf(
  ctx: Context,
  credential: Credential,
  coalitionId: CoalitionId,
): Promise<{ bearer: Bearer; chosen: MembershipId | null }> {
  switch (credential.kind) {
    case 'session': {
      const session = await ctx.db.read.session.byTokenHash(credential.tokenHash);
      if (!session || session.expiresAt <= ctx.now()) throw Refused.because('signed_out');
      const { personId, id, acting } = session;
      return { bearer: { personId, sessionId: id }, chosen: acting[coalitionId] ?? null };
    }
    case 'api-token': {
      const token = await ctx.db.read.apiToken.byTokenHash(credential.tokenHash);
      if (!token) throw Refused.because('signed_out');
      return { bearer: { personId: token.personId, sessionId: null }, chosen: null };
    }
    // A guest is a stranger to the coalition: their link opens one text.
    case 'guest':
      throw Refused.because('not_found');
    case 'ticket': {
      const { personId, membershipId, apiTokenId } = credential;
      if (apiTokenId) await requireGood(ctx, apiTokenId);
      if (membershipId) await requireCurrent(ctx, membershipId);
      return { bearer: { personId, sessionId: null }, chosen: membershipId };
    }
  }
}

/** A ticket made for one organisation does not go over to another one when that membership ends. */
async function requireCurrent(ctx: Context, membershipId: MembershipId): Promise<void> {
  const membership = await ctx.db.read.membership.byId(membershipId);
  if (!membership || membership.endedAt) throw Refused.because('not_found');
}

/** What a token that was stolen has opened closes when the token is revoked. */
async function requireGood(ctx: Context, apiTokenId: ApiToken['id']): Promise<void> {
  if (!(await ctx.db.read.apiToken.isGood(apiTokenId))) throw Refused.because('signed_out');
}
