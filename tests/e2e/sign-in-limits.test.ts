import { beforeAll, describe, expect, it } from 'vitest';
import { addressOfConnection, lieOf, spoofedHeaders } from '../support/spoofed-headers.js';
import { setStage } from '../support/stage.js';

const stage = setStage();

/** What a proxy of ours writes at the end of `x-forwarded-for`; the rest of a request anybody can make up. */
type Place = string;

const perPlace = 20;
const perAddress = 5;
const atMost = (limit: number) => Math.floor(limit * 1.1);

/** P19: how often a link may be asked for is counted by what nobody can choose. */
describe('asking for a sign-in link', () => {
  /** What the form carries without being asked, which names the act. */
  let hidden: [string, string][];

  beforeAll(async () => {
    const { page } = await stage.enter('nobody', { javaScriptEnabled: false });
    await page.goto(`${stage.product.baseUrl}/sign-in`);
    const form = page.locator('form', { has: page.locator('input[name="email"]') });
    hidden = await form
      .locator('input[type="hidden"]')
      .evaluateAll((fields: HTMLInputElement[]) =>
        fields.map(({ name, value }): [string, string] => [name, value]),
      );
  });

  /** Sends the form as a browser without JavaScript does; whether a link was on its way. */
  async function ask(email: string, place: Place, headers: Record<string, string> = {}): Promise<boolean> {
    const { baseUrl } = stage.product;
    const body = new FormData();
    for (const [name, value] of [...hidden, ['email', email]] as const) body.set(name, value);
    const { 'x-forwarded-for': before, ...others } = headers;
    const answer = await fetch(`${baseUrl}/sign-in`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { origin: baseUrl, ...others, 'x-forwarded-for': before ? `${before}, ${place}` : place },
    });
    await answer.arrayBuffer();
    const location = answer.headers.get('location');
    if (location === null) {
      // A header that names another host than the page's makes it a foreign form.
      expect([Object.keys(others).includes('x-forwarded-host'), answer.status]).toEqual([true, 500]);
      return false;
    }
    expect(location).toMatch(/\/sign-in(\/sent$|\?problem=too_many_requests)/);
    return location.endsWith('/sent');
  }
  const passed = async (asked: Promise<boolean>[]) => (await Promise.all(asked)).filter(Boolean).length;
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

  it('five hundred at once from one place: twenty, whatever sixty headers say', async () => {
    expect(spoofedHeaders.length).toBeGreaterThan(60);
    const count = await passed(
      numbers(500).map((n) => ask(`n${n}@spoofed.example`, '198.51.100.7', lieOf(n))),
    );
    expect(count).toBeGreaterThanOrEqual(perPlace);
    expect(count).toBeLessThanOrEqual(atMost(perPlace));
  });

  it('a hundred addresses of one connection of the new kind: twenty', async () => {
    const count = await passed(numbers(100).map((n) => ask(`n${n}@walked.example`, addressOfConnection(n))));
    expect(count).toBeGreaterThanOrEqual(perPlace);
    expect(count).toBeLessThanOrEqual(atMost(perPlace));
  });

  it('one mailbox, from everywhere and in every spelling: five', async () => {
    const wide = (text: string) =>
      text.replace(/[a-z@]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));
    const email = 'bo@victim.example';
    const spellings = [
      email,
      email.toUpperCase(),
      ` ${email} `,
      'Bo@Victim.Example',
      wide(email),
      `\u3000${email}`,
    ];
    const count = await passed(
      numbers(60).map((n) => ask(spellings[n % spellings.length] ?? '', `198.19.${n}.1`)),
    );
    expect(count).toBe(perAddress);
  });
});
