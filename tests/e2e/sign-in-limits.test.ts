import { beforeAll, describe, expect, it } from 'vitest';
import { setStage } from '../support/stage.js';

const stage = setStage();

/** What a proxy of ours writes at the end of `x-forwarded-for`; the rest of a request anybody can make up. */
type Place = string;

const perPlace = 20;
const perAddress = 5;
const atMost = (limit: number) => Math.floor(limit * 1.1);

const spoofed = [
  ...['x-real-ip', 'x-client-ip', 'x-cluster-client-ip', 'x-originating-ip', 'x-remote-ip', 'x-remote-addr'],
  ...['true-client-ip', 'cf-connecting-ip', 'cf-connecting-ipv6', 'cf-pseudo-ipv4', 'fastly-client-ip'],
  ...['akamai-origin-hop', 'x-azure-clientip', 'x-azure-socketip', 'x-appengine-user-ip', 'fly-client-ip'],
  ...[
    'x-vercel-forwarded-for',
    'x-vercel-proxied-for',
    'x-nf-client-connection-ip',
    'x-envoy-external-address',
  ],
  ...[
    'x-forwarded',
    'forwarded-for',
    'x-forwarded-by',
    'x-forwarded-host',
    'x-forwarded-client-ip',
    'client-ip',
  ],
  ...[
    'x-forwarded-for-original',
    'x-original-forwarded-for',
    'x-original-host',
    'x-host',
    'x-http-client-ip',
  ],
  ...[
    'x-proxyuser-ip',
    'x-custom-ip-authorization',
    'x-trusted-ip',
    'x-ip',
    'x-ip-trail',
    'x-from',
    'x-source-ip',
  ],
  ...[
    'wl-proxy-client-ip',
    'proxy-client-ip',
    'x-gateway-host',
    'x-backend-host',
    'x-coming-from',
    'coming-from',
  ],
  ...[
    'x-country-ip',
    'x-bluecoat-via',
    'x-wap-profile',
    'x-arr-clientip',
    'x-lb-client-ip',
    'x-user-ip',
    'remote-addr',
  ],
  ...[
    'x-forward-for',
    'x-forwarder-for',
    'http-client-ip',
    'http-x-forwarded-for',
    'base-url',
    'x-real-host',
  ],
  ...['x-peer-address', 'x-peer-ip', 'x-requester-ip', 'x-sender-ip', 'x-session-id', 'x-request-id'],
];

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
    expect(spoofed.length).toBeGreaterThan(60);
    const lie = (n: number): Record<string, string> => {
      const address = `203.0.${n >> 8}.${n & 255}`;
      const header = spoofed[n % spoofed.length] ?? '';
      return { 'x-forwarded-for': address, forwarded: `for=${address};host=x`, [header]: address };
    };
    const count = await passed(numbers(500).map((n) => ask(`n${n}@spoofed.example`, '198.51.100.7', lie(n))));
    expect(count).toBeGreaterThanOrEqual(perPlace);
    expect(count).toBeLessThanOrEqual(atMost(perPlace));
  });

  it('a hundred addresses of one connection of the new kind: twenty', async () => {
    const spell = (n: number) =>
      [`2001:db8:1:2::${n.toString(16)}`, `2001:DB8:1:2:${n}:5:6:7`, `2001:0db8:0001:0002:a:b:c:${n}`][
        n % 3
      ] ?? '';
    const count = await passed(numbers(100).map((n) => ask(`n${n}@walked.example`, spell(n))));
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
