import type { MemberActor, SignedIn } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApiToken, createApiTokenFor } from '../api-token/create.js';
import { listApiTokens, personOfToken, revokeApiToken } from '../api-token/use.js';
import { eraseOneself, erasePerson } from '../person/erase.js';
import { updateProfile } from '../person/update.js';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import { beginSession } from './begin.js';
import { chooseActing } from './choose-acting.js';
import { endAllSessions, endSession, listSessions } from './end.js';
import { findSession } from './find.js';

const operator = { kind: 'system', name: 'operator' } as const;

let test: TestContext;
let ana: MemberActor;
let bram: MemberActor;
beforeEach(async () => {
  test = await testContext();
  const { member, organisation } = await testCoalition(test.ctx);
  ana = await member('Ana', 'focal-point', null);
  bram = await member('Bram', 'member', await organisation('Youth Bridge'));
});
afterEach(() => test.dispose());

async function signIn(actor: MemberActor, secret: string): Promise<SignedIn> {
  await beginSession(test.ctx, actor.personId, secret);
  const found = await findSession(test.ctx, secret);
  if (!found) throw new Error('not signed in');
  return { person: found.person, sessionId: found.session.id };
}

const newestEvent = async () => (await test.ctx.db.read.activity.after(0, 100)).at(-1)?.event;

describe('a session', () => {
  it('is found by its secret until it runs out', async () => {
    const { person } = await signIn(bram, 'secret');
    expect(person.name).toBe('Bram');
    expect(await findSession(test.ctx, 'other')).toBeNull();
    test.setNow('2026-12-22T09:00:00Z');
    expect(await findSession(test.ctx, 'secret')).toBeNull();
  });

  it('ends at once, with a row in the log for the open sockets', async () => {
    const here = await signIn(bram, 'here');
    const there = await signIn(bram, 'there');
    await endSession(test.ctx, here, there.sessionId!);
    expect(await newestEvent()).toEqual({
      type: 'session.ended',
      personId: bram.personId,
      sessionId: there.sessionId,
    });
    expect(await findSession(test.ctx, 'there')).toBeNull();
    expect(await listSessions(test.ctx, here)).toHaveLength(1);
    await endAllSessions(test.ctx, bram.personId);
    expect(await findSession(test.ctx, 'here')).toBeNull();
  });

  it('of somebody else is not there', async () => {
    const mine = await signIn(ana, 'a');
    const theirs = await signIn(bram, 'b');
    const ended = endSession(test.ctx, mine, theirs.sessionId!);
    await expect(ended).rejects.toMatchObject({ refusal: { code: 'not_found' } });
    expect(await findSession(test.ctx, 'b')).not.toBeNull();
  });

  it('remembers for whom one acts, and refuses somebody else’s membership', async () => {
    const signedIn = await signIn(bram, 'b');
    await chooseActing(test.ctx, signedIn, bram.membershipId);
    const found = await findSession(test.ctx, 'b');
    expect(found?.session.acting).toEqual({ [bram.coalitionId]: bram.membershipId });
    const foreign = chooseActing(test.ctx, signedIn, ana.membershipId);
    await expect(foreign).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });
});

describe('an API token', () => {
  it('lets a program in until it is revoked', async () => {
    const signedIn = await signIn(bram, 'b');
    const { token, apiToken } = await createApiToken(test.ctx, signedIn);
    expect(token).toMatch(/^und_[\w-]{43}$/);
    expect((await personOfToken(test.ctx, token))?.person.id).toBe(bram.personId);
    await revokeApiToken(test.ctx, signedIn, apiToken.id);
    expect(await personOfToken(test.ctx, token)).toBeNull();
    expect(await listApiTokens(test.ctx, signedIn)).toEqual([]);
    expect(await newestEvent()).toMatchObject({ type: 'api-token.revoked', apiTokenId: apiToken.id });
  });

  it('of somebody else cannot be revoked', async () => {
    const { apiToken } = await createApiTokenFor(test.ctx, operator, 'bram@example.org');
    const revoked = revokeApiToken(test.ctx, await signIn(ana, 'a'), apiToken.id);
    await expect(revoked).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });
});

describe('one’s own account', () => {
  it('changes name, language and zone, and refuses a zone that is none', async () => {
    const signedIn = await signIn(bram, 'b');
    const profile = { name: 'Bram V.', language: 'fr', timeZone: 'Europe/Athens' };
    expect(await updateProfile(test.ctx, signedIn, profile)).toMatchObject(profile);
    const wrong = updateProfile(test.ctx, signedIn, { ...profile, timeZone: 'Mars/Olympus' });
    await expect(wrong).rejects.toMatchObject({ refusal: { code: 'bad_input', field: 'timeZone' } });
  });

  it('is erased with every way in, and its deeds stay', async () => {
    await signIn(bram, 'b');
    const { token } = await createApiTokenFor(test.ctx, operator, 'bram@example.org');
    await erasePerson(test.ctx, operator, 'bram@example.org');
    expect(await findSession(test.ctx, 'b')).toBeNull();
    expect(await personOfToken(test.ctx, token)).toBeNull();
    expect(await test.ctx.db.read.person.byEmail('bram@example.org')).toBeNull();
    const rest = await test.ctx.db.read.person.byId(bram.personId);
    expect(JSON.stringify(rest)).not.toMatch(/bram/i);
    expect(await test.ctx.db.read.membership.ofPerson(bram.personId)).toEqual([]);
    expect(await newestEvent()).toEqual({ type: 'person.erased', personId: bram.personId });
  });

  it('is not erased while a coalition hangs on it', async () => {
    const erased = eraseOneself(test.ctx, await signIn(ana, 'a'));
    await expect(erased).rejects.toMatchObject({ refusal: { code: 'last_focal_point' } });
    expect(await findSession(test.ctx, 'a')).not.toBeNull();
  });
});
