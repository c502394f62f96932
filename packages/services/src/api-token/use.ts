import type { ApiToken, SignedIn } from '@undersigned/domain';
import { hashOfSecret } from '@undersigned/protocol/session';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { personActor } from '../person/person-actor.js';
import { Refused } from '../refusal/refused.js';

/** Who a token lets in, now, and which token it is; null when it is unknown or revoked. */
export async function personOfToken(
  ctx: Context,
  token: string,
): Promise<(SignedIn & { apiTokenId: ApiToken['id'] }) | null> {
  const apiToken = await ctx.db.read.apiToken.byTokenHash(hashOfSecret(token));
  const person = apiToken && (await ctx.db.read.person.byId(apiToken.personId));
  return person && { person, sessionId: null, apiTokenId: apiToken.id };
}

/** A person's tokens that still work, newest first. */
export async function listApiTokens(ctx: Context, { person }: SignedIn): Promise<ApiToken[]> {
  return ctx.db.read.apiToken.ofPerson(person.id);
}

/** Makes one of one's own tokens useless, at once. Throws not_found when it is not theirs. */
export async function revokeApiToken(ctx: Context, { person }: SignedIn, id: ApiToken['id']): Promise<void> {
  await ctx.db.transact(async (tx) => {
    if (!(await tx.apiToken.revoke(id, person.id, ctx.now()))) throw Refused.because('not_found');
    await record(ctx, tx, {
      coalitionId: null,
      actor: personActor,
      event: { type: 'api-token.revoked', personId: person.id, apiTokenId: id },
    });
  });
}
