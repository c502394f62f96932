import {
  emailSchema,
  newCoalitionSchema,
  newOrganisationSchema,
  organisationKey,
  type Coalition,
  type Person,
  type SystemActor,
} from '@undersigned/domain';
import { hashOfSecret } from '@undersigned/protocol/session';
import { z } from 'zod';
import { createCoalition } from '../coalition/create.js';
import type { Context } from '../context.js';
import { createOrganisation } from '../organisation/create.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { beginMembership, insertPerson } from '../membership/begin.js';
import { personNameSchema } from '../person/name.js';
import { createLink } from './create.js';

/** Long enough for a machine that is started on Friday and set up on Monday. */
const setUpMinutes = 7 * 24 * 60;

const subject = 'installation';
const setUpActor: SystemActor = { kind: 'system', name: 'set-up' };

const setUpSchema = z.strictObject({
  coalition: newCoalitionSchema,
  person: z.strictObject({ name: personNameSchema, email: emailSchema }),
  /** The first person's own organisation; a coordinator may have none. */
  organisation: newOrganisationSchema.pick({ name: true, country: true }).nullish(),
});

/** Whether somebody has set this installation up. */
export async function isSetUp(ctx: Context): Promise<boolean> {
  return (await ctx.db.read.person.count()) > 0;
}

/**
 * The address at which a new installation is set up, printed at the first start; null once it is set up. A new
 * link makes the earlier ones useless.
 */
export async function createSetUpLink(ctx: Context): Promise<string | null> {
  return ctx.db.transact(async (tx) => {
    if ((await tx.person.count()) > 0) return null;
    await tx.link.endAll('set-up', subject, ctx.now());
    const { secret } = await createLink(ctx, tx, { purpose: 'set-up', subject, minutes: setUpMinutes });
    return `${ctx.baseUrl}/set-up/${secret}`;
  });
}

/** Throws link_invalid unless the link still opens the set-up page; already_set_up once it is too late. Reads only. */
export async function checkSetUpLink(ctx: Context, secret: string): Promise<void> {
  if (await isSetUp(ctx)) throw Refused.because('already_set_up');
  const link = await ctx.db.read.link.usable('set-up', hashOfSecret(secret), ctx.now());
  if (!link) throw Refused.because('link_invalid');
}

/**
 * Sets the installation up: the first coalition, its first organisation if there is one, and the first person
 * as focal point and operator. Spends the link. Throws link_invalid, already_set_up, bad_input, slug_taken.
 */
export async function setUp(
  ctx: Context,
  secret: string,
  input: unknown,
): Promise<{ coalition: Coalition; person: Person }> {
  const wanted = parseInput(setUpSchema, input);
  return ctx.db.transact(async (tx) => {
    if ((await tx.person.count()) > 0) throw Refused.because('already_set_up');
    const link = await tx.link.use('set-up', hashOfSecret(secret), ctx.now());
    if (!link) throw Refused.because('link_invalid');
    const coalition = await createCoalition(ctx, setUpActor, wanted.coalition);
    const organisation =
      wanted.organisation && organisationKey(wanted.organisation.name)
        ? await createOrganisation(ctx, setUpActor, coalition.id, wanted.organisation)
        : null;
    const { language, timeZone } = coalition;
    const person = await insertPerson(ctx, tx, { ...wanted.person, language, timeZone, isOperator: true });
    await beginMembership(ctx, tx, setUpActor, {
      coalitionId: coalition.id,
      personId: person.id,
      organisationId: organisation?.id ?? null,
      role: 'focal-point',
    });
    return { coalition, person };
  });
}
