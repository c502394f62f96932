import { temporarySqlite } from '@undersigned/db/testing';
import type { Coalition, MemberActor, Organisation, Role } from '@undersigned/domain';
import { createCoalition } from '../coalition/create.js';
import { contextOn, type Context } from '../context.js';
import { createOrganisation } from '../organisation/create.js';

export interface TestContext {
  ctx: Context;
  /** Moves the clock; it stands still otherwise. */
  setNow(moment: Date | string): void;
  dispose(): Promise<void>;
}

/** A context on an empty database of its own, with a clock that stands at 2026-11-22T09:00Z. */
export async function testContext(temporary = temporarySqlite): Promise<TestContext> {
  const { db, dispose } = await temporary();
  let now = new Date('2026-11-22T09:00:00Z');
  const ctx: Context = {
    ...contextOn(db, { baseUrl: 'http://localhost:3000', syncUrl: 'ws://localhost:3001' }),
    now: () => now,
  };
  return { ctx, setNow: (moment) => void (now = new Date(moment)), dispose };
}

/** A coalition with people to act in it. */
export async function testCoalition(ctx: Context, slug = 'icm') {
  const coalition = await createCoalition(
    ctx,
    { kind: 'system', name: 'operator' },
    { name: 'Test coalition', slug },
  );
  return {
    coalition,
    organisation: (name: string) =>
      createOrganisation(ctx, { kind: 'system', name: 'operator' }, coalition.id, { name, country: 'BE' }),
    member: (name: string, role: Role, organisation: Organisation | null) =>
      addMember(ctx, coalition, name, role, organisation),
  };
}

/**
 * A context with the people most tests need: Ana, a focal point, and Bram, a member for Youth Bridge, in one
 * coalition, which takes more of them; Zoe, a focal point of another one, to whom nothing there belongs.
 */
export async function testCast(temporary = temporarySqlite) {
  const test = await testContext(temporary);
  const here = await testCoalition(test.ctx);
  const elsewhere = await testCoalition(test.ctx, 'elsewhere');
  const youth = await here.organisation('Youth Bridge');
  return {
    ...here,
    test,
    youth,
    ana: await here.member('Ana', 'focal-point', null),
    bram: await here.member('Bram', 'member', youth),
    zoe: await elsewhere.member('Zoe', 'focal-point', null),
  };
}

async function addMember(
  ctx: Context,
  coalition: Coalition,
  name: string,
  role: Role,
  organisation: Organisation | null,
): Promise<MemberActor> {
  const personId = ctx.newId('person');
  const membershipId = ctx.newId('membership');
  const at = ctx.now();
  await ctx.db.transact(async (tx) => {
    await tx.person.insert({
      id: personId,
      email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
      name,
      language: 'en',
      timeZone: 'Europe/Brussels',
      isOperator: false,
      emailConfirmedAt: at,
      createdAt: at,
    });
    await tx.membership.insert({
      id: membershipId,
      coalitionId: coalition.id,
      personId,
      organisationId: organisation?.id ?? null,
      role,
      createdAt: at,
      endedAt: null,
    });
  });
  return {
    kind: 'member',
    personId,
    personName: name,
    membershipId,
    coalitionId: coalition.id,
    organisationId: organisation?.id ?? null,
    organisationName: organisation?.name ?? null,
    role,
  };
}
