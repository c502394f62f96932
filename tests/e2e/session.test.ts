import { beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Visitor } from '../support/browser.js';
import { signIn } from '../support/pages.js';
import { join } from '../support/people.js';
import { setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import { words } from '../support/words.js';

const stage = setStage();
const email = 'ana@kept.example';
const name = 'undersigned-session';
const signedOut = 4401;

/** P18: a session begins with signing in and ends with signing out, whatever cookie somebody planted or copied. */
describe('a session', () => {
  let ana: Visitor;
  let text: string;
  let planted: string;
  const copies: string[] = [];

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Kept Coalition', '--slug', 'kept');
    const anasApi = await join(product, 'kept', { email, name: 'Ana', role: 'focal-point' });
    const statement = { kind: 'statement', title: 'A kept statement', language: 'en' };
    text = (await anasApi.post('/coalitions/kept/documents', statement)).json.id ?? '';
    ana = await stage.enter('Ana');
  });

  const valueIn = async ({ context }: Visitor) =>
    (await context.cookies()).find((cookie) => cookie.name === name)?.value ?? '';

  /** The code with which the server closes the socket of a text to whoever comes with this cookie. */
  function doorOf(value: string): Promise<number> {
    const { baseUrl, syncUrl } = stage.product;
    const headers = { cookie: `${name}=${value}`, origin: baseUrl };
    const socket = new WebSocket(`${syncUrl}/sync/${text}`, { headers });
    return new Promise((resolve, reject) => {
      socket.once('close', resolve);
      socket.once('error', reject);
    });
  }

  /** What a cookie opens: a page, the list beside a text, and that the API takes no cookie at all. */
  async function opens(value: string): Promise<{ page: number; list: number; api: number }> {
    const ask = async (path: string) =>
      (
        await fetch(`${stage.product.baseUrl}${path}`, {
          headers: { cookie: `${name}=${value}` },
          redirect: 'manual',
        })
      ).status;
    const [page = 0, list = 0, api = 0] = await Promise.all(
      ['/c/kept', `/t/${text}/comments`, `/api/v1/documents/${text}`].map(ask),
    );
    return { page, list, api };
  }
  const everything = { page: 200, list: 200, api: 401 };
  const nothing = { page: 307, list: 404, api: 401 };

  it('is not the one that was planted before', async () => {
    const { context, page } = ana;
    planted = 'p'.repeat(43);
    await context.addCookies([{ name, value: planted, url: stage.product.baseUrl }]);
    await signIn(page, stage.product, email);
    const begun = await valueIn(ana);
    expect(begun).toMatch(/^[\w-]{43}$/);
    expect(begun).not.toBe(planted);
    expect(await opens(begun)).toEqual(everything);
    expect(await opens(planted)).toEqual(nothing);
    copies.push(begun);
  });

  it('leads on to the place that was asked for, whatever the request says that was', async () => {
    const place = `/t/${text}/positions?at=blk_1&show=all`;
    const asked = await fetch(`${stage.product.baseUrl}${place}`, {
      headers: { 'x-asked-address': '/c/kept/settings' },
      redirect: 'manual',
    });
    const door = new URL(asked.headers.get('location') ?? '', stage.product.baseUrl);
    expect([door.pathname, door.searchParams.get('next')]).toEqual(['/sign-in', place]);
    const mailed = await stage.enter('Ana, from a mail');
    await mailed.page.goto(`${stage.product.baseUrl}/t/${text}/review?show=open#sug_1`);
    await mailed.page.waitForURL('**/sign-in?**');
    await mailed.page.getByLabel(words('en')('session.signIn.email')).fill(email);
    await mailed.page.getByRole('button', { name: words('en')('session.signIn.send') }).click();
    await mailed.page.waitForURL('**/sign-in/sent');
    await mailed.page.goto((await stage.product.mail.take(email, '/sign-in/')).links[0] ?? '');
    await mailed.page.getByRole('button', { name: words('en')('session.confirm.signIn') }).click();
    await mailed.page.waitForURL(`${stage.product.baseUrl}/t/${text}/review?show=open#sug_1`);
  });

  it('is another one after signing in again, and the one before is over', async () => {
    await signIn(ana.page, stage.product, email);
    const [before = ''] = copies;
    const now = await valueIn(ana);
    expect(now).not.toBe(before);
    expect(await opens(now)).toEqual(everything);
    expect(await opens(before)).toEqual(nothing);
    copies.push(now);
  });

  it('is worth what the role of its person is worth now, whatever it was when it began', async () => {
    const email = 'bo@kept.example';
    await join(stage.product, 'kept', { email, name: 'Bo', role: 'member' });
    const say = words('en');
    const bo = await stage.enter('Bo');
    await signIn(bo.page, stage.product, email);
    const value = await valueIn(bo);
    const people = `${stage.product.baseUrl}/c/kept/people`;
    const settings = async () =>
      (await fetch(`${stage.product.baseUrl}/c/kept/settings`, { headers: { cookie: `${name}=${value}` } }))
        .status;
    expect(await settings()).toBe(404);
    for (const [role, status] of [
      ['focal-point', 200],
      ['member', 404],
    ] as const) {
      await ana.page.goto(people);
      await ana.page.getByLabel(`${say('membership.people.more')}: Bo`).click();
      await ana.page.getByLabel(say('membership.people.roleOf').replace('{name}', 'Bo')).selectOption(role);
      await ana.page
        .locator('form', {
          has: ana.page.locator('option:checked', { hasText: say(`membership.roles.${role}`) }),
        })
        .getByRole('button', { name: say('membership.people.changeRole') })
        .locator('visible=true')
        .click();
      await until('the role', async () => (await settings()) === status);
      expect(await opens(value)).toMatchObject({ page: 200, api: 401 });
    }
  });

  it('is over after signing out: at pages, lists and the socket of a text', async () => {
    await ana.page.goto(`${stage.product.baseUrl}/sign-out`);
    await ana.page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
    await ana.page.waitForURL(`${stage.product.baseUrl}/`);
    expect(await valueIn(ana)).toBe('');
    for (const value of [planted, ...copies]) {
      expect(await opens(value)).toEqual(nothing);
      expect(await doorOf(value)).toBe(signedOut);
    }
  });
});
