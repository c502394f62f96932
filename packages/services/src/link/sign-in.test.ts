import { hashOfSecret } from '@undersigned/protocol/session';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import {
  asksForAddress,
  checkSignInLink,
  createSignInLink,
  requestSignIn,
  spendSignInLink,
} from './sign-in.js';

const operator = { kind: 'system', name: 'operator' } as const;
const email = 'ana@example.org';

let test: TestContext;
beforeEach(async () => {
  test = await testContext();
  const { member } = await testCoalition(test.ctx);
  await member('Ana', 'focal-point', null);
});
afterEach(() => test.dispose());

describe('a mailed sign-in link', () => {
  it('goes to a person we know, in the name of their coalition', async () => {
    await requestSignIn(test.ctx, { email: ' Ana@Example.org ' });
    const [mail] = await test.ctx.db.read.mail.latest(10);
    expect(mail).toMatchObject({ to: email, fromName: 'Test coalition', state: { kind: 'queued' } });
    expect(mail?.subject).toContain('Sun 22 Nov 2026, 11:00 (Brussels)');
  });

  it('is answered the same way for an address nobody has, and nothing is sent', async () => {
    const known = await requestSignIn(test.ctx, { email });
    const unknown = await requestSignIn(test.ctx, { email: 'nobody@example.org' });
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(unknown.mark).toHaveLength(known.mark.length);
    expect((await test.ctx.db.read.mail.latest(10)).map(({ to }) => to)).toEqual([email]);
  });

  it.each(['', 'ana', 'a@example.org, b@example.org', 'ana@＠example.org', 'a\r\nBcc: b@example.org', null])(
    'is refused for %j, which is no address',
    async (wrong) => {
      const asked = requestSignIn(test.ctx, { email: wrong });
      await expect(asked).rejects.toMatchObject({ refusal: { code: 'bad_input', field: 'email' } });
    },
  );

  it('opens with the button alone in the browser that asked', async () => {
    const { mark, secret } = await asked();
    expect(await asksForAddress(test.ctx, { secret, mark })).toBe(false);
    await checkSignInLink(test.ctx, { secret, mark, email: null });
    expect(await spendSignInLink(test.ctx, hashOfSecret(secret))).toEqual({ email });
  });

  it('wants the address from any other browser, and is not spent by a scanner that presses the button', async () => {
    const { secret } = await asked();
    expect(await asksForAddress(test.ctx, { secret, mark: null })).toBe(true);
    for (const nothing of [null, '', ' ']) {
      const pressed = checkSignInLink(test.ctx, { secret, mark: null, email: nothing });
      await expect(pressed).rejects.toMatchObject({ refusal: { code: 'address_not_confirmed' } });
    }
    const guessed = checkSignInLink(test.ctx, { secret, mark: null, email: 'bram@example.org' });
    await expect(guessed).rejects.toMatchObject({ refusal: { code: 'link_invalid' } });
    await checkSignInLink(test.ctx, { secret, mark: null, email: 'ANA@example.org' });
    expect(await spendSignInLink(test.ctx, hashOfSecret(secret))).toEqual({ email });
  });

  it('is spent once, also when two press at the same moment', async () => {
    const { secret } = await asked();
    const spent = await Promise.all([
      spendSignInLink(test.ctx, hashOfSecret(secret)),
      spendSignInLink(test.ctx, hashOfSecret(secret)),
    ]);
    expect(spent.filter(Boolean)).toHaveLength(1);
  });

  it('gives one answer for used, expired, foreign, cut and re-cased links', async () => {
    const used = await asked();
    await spendSignInLink(test.ctx, hashOfSecret(used.secret));
    const { mark, secret } = await asked();
    const attempts = [
      used,
      { mark, secret: secret.slice(1) },
      { mark, secret: swapCase(secret) },
      { mark, secret: '' },
    ];
    for (const attempt of attempts) {
      const checked = checkSignInLink(test.ctx, { ...attempt, email });
      await expect(checked).rejects.toMatchObject({ refusal: { code: 'link_invalid' } });
    }
    test.setNow('2026-11-22T10:00:01Z');
    const late = checkSignInLink(test.ctx, { mark, secret, email });
    await expect(late).rejects.toMatchObject({ refusal: { code: 'link_invalid' } });
    expect(await spendSignInLink(test.ctx, hashOfSecret(secret))).toBeNull();
  });

  async function asked() {
    const { mark } = await requestSignIn(test.ctx, { email });
    const [mail] = await test.ctx.db.read.mail.latest(1);
    const secret = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    test.setNow(new Date(test.ctx.now().getTime() + 1));
    return { mark, secret };
  }
});

describe('a link the operator hands over', () => {
  it('needs the button only', async () => {
    const url = new URL(await createSignInLink(test.ctx, operator, email));
    const secret = url.searchParams.get('token') ?? '';
    expect(await asksForAddress(test.ctx, { secret, mark: null })).toBe(false);
    await checkSignInLink(test.ctx, { secret, mark: null, email: null });
    expect(await spendSignInLink(test.ctx, hashOfSecret(secret))).toEqual({ email });
  });

  it('is refused for an address nobody has', async () => {
    const made = createSignInLink(test.ctx, operator, 'nobody@example.org');
    await expect(made).rejects.toMatchObject({ refusal: { code: 'not_found', field: 'email' } });
  });
});

const swapCase = (text: string) =>
  text.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
