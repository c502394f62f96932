import { addPerson, createCoalition, createSignInLink, findSession } from '@undersigned/services';
import { testContext, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signInByLink } from './auth-sign-in';

const operator = { kind: 'system', name: 'operator' } as const;
const onFault = vi.fn();
const settings = { baseUrl: 'https://icm.example', secret: 'x'.repeat(40), onFault };

let test: TestContext;
beforeEach(async () => {
  test = await testContext();
  const coalition = await createCoalition(test.ctx, operator, { name: 'Test', slug: 'test' });
  for (const name of ['Ana', 'Bram']) {
    await addPerson(test.ctx, operator, coalition.id, { name, email: `${name}@example.org` });
  }
});
afterEach(() => test.dispose());

async function link(email: string) {
  const url = new URL(await createSignInLink(test.ctx, operator, email));
  return url.searchParams.get('token') ?? '';
}

describe('signing in through next-auth', () => {
  it('begins a session of 256 random bits, kept as a hash', async () => {
    const linkSecret = await link('ana@example.org');
    const secret = await signInByLink(test.ctx, settings, { linkSecret, sessionSecret: null });
    expect(secret).toMatch(/^[\w-]{43}$/);
    const found = await findSession(test.ctx, secret ?? '');
    expect(found?.person).toMatchObject({ name: 'Ana', emailConfirmedAt: test.ctx.now() });
  });

  it('spends the link: the second time nobody gets in', async () => {
    const linkSecret = await link('ana@example.org');
    await signInByLink(test.ctx, settings, { linkSecret, sessionSecret: null });
    expect(await signInByLink(test.ctx, settings, { linkSecret, sessionSecret: null })).toBeNull();
  });

  it('ends the session of whoever used this browser before', async () => {
    const first = await signInByLink(test.ctx, settings, {
      linkSecret: await link('ana@example.org'),
      sessionSecret: null,
    });
    await signInByLink(test.ctx, settings, {
      linkSecret: await link('bram@example.org'),
      sessionSecret: first,
    });
    expect(await findSession(test.ctx, first ?? '')).toBeNull();
    const told = (await test.ctx.db.read.activity.after(0, 100)).map(({ event }) => event.type);
    expect(told).toContain('session.ended');
  });

  it('P18 ends the session that this browser had of the same person, and no other of theirs', async () => {
    const begin = async (sessionSecret: string | null) =>
      (await signInByLink(test.ctx, settings, {
        linkSecret: await link('ana@example.org'),
        sessionSecret,
      })) ?? '';
    const elsewhere = await begin(null);
    const before = await begin(null);
    const after = await begin(before);
    expect(after).not.toBe(before);
    expect(await findSession(test.ctx, before)).toBeNull();
    for (const secret of [elsewhere, after]) expect(await findSession(test.ctx, secret)).not.toBeNull();
  });

  it.each(['planted', '', '__proto__', 'x'.repeat(43), 'x'.repeat(9_000)])(
    'P18 makes no session of what was planted before: %j',
    async (sessionSecret) => {
      const linkSecret = await link('ana@example.org');
      const secret = await signInByLink(test.ctx, settings, { linkSecret, sessionSecret });
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(secret).not.toBe(sessionSecret);
      expect(await findSession(test.ctx, sessionSecret)).toBeNull();
      expect(await findSession(test.ctx, secret ?? '')).not.toBeNull();
    },
  );

  it.each(['', 'nothing', '__proto__'])('does not take %j for a link', async (linkSecret) => {
    expect(await signInByLink(test.ctx, settings, { linkSecret, sessionSecret: null })).toBeNull();
    expect(onFault).not.toHaveBeenCalled();
  });
});
