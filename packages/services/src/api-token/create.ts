import {
  emailSchema,
  type ApiToken,
  type PersonId,
  type SignedIn,
  type SystemActor,
} from '@undersigned/domain';
import type { Transaction } from '@undersigned/db';
import { hashOfSecret } from '@undersigned/protocol/session';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { personActor } from '../person/person-actor.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';

/** Marks our tokens, so that people and secret scanners recognise one that lies about. */
const prefix = 'und_';

export interface NewApiToken {
  /** Shown once: it cannot be had again. */
  token: string;
  apiToken: ApiToken;
}

/** A token that lets a program act as its owner. */
export async function createApiToken(ctx: Context, { person }: SignedIn): Promise<NewApiToken> {
  return ctx.db.transact((tx) => create(ctx, tx, person.id));
}

/** The operator makes a token for somebody. Throws not_found for an address nobody here has. */
export async function createApiTokenFor(
  ctx: Context,
  _operator: SystemActor,
  email: unknown,
): Promise<NewApiToken> {
  const address = parseInput(emailSchema, email);
  return ctx.db.transact(async (tx) => {
    const person = await tx.person.byEmail(address);
    if (!person) throw Refused.because('not_found', { field: 'email' });
    return create(ctx, tx, person.id);
  });
}

async function create(ctx: Context, tx: Transaction, personId: PersonId): Promise<NewApiToken> {
  const token = prefix + ctx.newSecret();
  const apiToken: ApiToken = { id: ctx.newId('apiToken'), personId, createdAt: ctx.now(), revokedAt: null };
  await tx.apiToken.insert(apiToken, hashOfSecret(token));
  await record(ctx, tx, {
    coalitionId: null,
    actor: personActor,
    event: { type: 'api-token.created', personId, apiTokenId: apiToken.id },
  });
  return { token, apiToken };
}
