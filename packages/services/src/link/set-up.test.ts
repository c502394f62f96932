import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testContext, type TestContext } from '../testing/index.js';
import { checkSetUpLink, createSetUpLink, setUp } from './set-up.js';

let test: TestContext;
beforeEach(async () => void (test = await testContext()));
afterEach(() => test.dispose());

const wanted = {
  coalition: { name: 'Children on the Move', slug: 'com', language: 'fr', timeZone: 'Europe/Paris' },
  person: { name: 'Ana', email: 'Ana@Example.org' },
  organisation: { name: 'Youth Bridge', country: 'FR' },
};

describe('setting an installation up', () => {
  it('makes the coalition, its first organisation and a focal point who is the operator', async () => {
    const { coalition, person } = await setUp(test.ctx, await secret(), wanted);
    expect(coalition).toMatchObject({ slug: 'com', language: 'fr', timeZone: 'Europe/Paris' });
    expect(person).toMatchObject({ email: 'ana@example.org', isOperator: true, language: 'fr' });
    const [membership] = await test.ctx.db.read.membership.ofPerson(person.id);
    expect(membership).toMatchObject({ role: 'focal-point', coalitionId: coalition.id });
    const log = await test.ctx.db.read.activity.ofCoalition(coalition.id, 0, 10);
    expect(log.map(({ event }) => event.type)).toEqual([
      'coalition.created',
      'organisation.added',
      'membership.began',
    ]);
  });

  it('works once, and no new link is made afterwards', async () => {
    const link = await secret();
    await setUp(test.ctx, link, wanted);
    await expect(setUp(test.ctx, link, wanted)).rejects.toMatchObject({
      refusal: { code: 'already_set_up' },
    });
    await expect(checkSetUpLink(test.ctx, link)).rejects.toMatchObject({
      refusal: { code: 'already_set_up' },
    });
    expect(await createSetUpLink(test.ctx)).toBeNull();
  });

  it('takes the newest link only, and not after a week', async () => {
    const [older, newest] = [await secret(), await secret()];
    await expect(checkSetUpLink(test.ctx, older)).rejects.toMatchObject({
      refusal: { code: 'link_invalid' },
    });
    await checkSetUpLink(test.ctx, newest);
    test.setNow('2026-11-29T09:00:00Z');
    const late = setUp(test.ctx, newest, wanted);
    await expect(late).rejects.toMatchObject({ refusal: { code: 'link_invalid' } });
  });

  it('leaves the link and everything else as it was when something is wrong', async () => {
    const link = await secret();
    const wrong = setUp(test.ctx, link, { ...wanted, person: { name: 'Ana', email: 'ana' } });
    await expect(wrong).rejects.toMatchObject({ refusal: { code: 'bad_input', field: 'person.email' } });
    const taken = setUp(test.ctx, link, { ...wanted, coalition: { ...wanted.coalition, slug: 'sign-in' } });
    await expect(taken).rejects.toMatchObject({ refusal: { field: 'coalition.slug' } });
    await checkSetUpLink(test.ctx, link);
    expect(await test.ctx.db.read.coalition.all()).toEqual([]);
  });

  async function secret() {
    return (await createSetUpLink(test.ctx))?.split('/').at(-1) ?? '';
  }
});
