import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseLocation, openDatabase, type Database } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import { contextOn, createApiTokenFor, createGuestLink, type Context } from '@undersigned/services';
import { testCoalition, testRound } from '@undersigned/services/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseRows } from '../support/database-rows.js';
import { everyMail } from '../support/every-mail.js';
import { freePorts } from '../support/free-ports.js';
import { ended } from '../support/sync-process.js';
import { startWeb } from '../support/web-process.js';

/** Where the links of mails lead, up to the secret. */
const purposes = ['confirm', 'second', 'for', 'guest', 'unsubscribe', 'sign-in'] as const;
type Purpose = (typeof purposes)[number];

interface MailedLink {
  purpose: Purpose;
  door: string;
  secret: string;
}

/** The secret of one mail opens its own door, and every other one as much as any word does. */
describe('5.4 a link of another purpose', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-foreign-links-'));
  const file = join(dataDir, 'undersigned.sqlite');
  let db: Database;
  let web: ChildProcess;
  let links: MailedLink[];
  let elsewhere: Awaited<ReturnType<typeof anotherCoalition>>;
  let baseUrl: string;

  beforeAll(async () => {
    const [port = 0] = await freePorts(1);
    baseUrl = `http://127.0.0.1:${port}`;
    await migrate({ engine: 'sqlite', file });
    db = openDatabase(databaseLocation(undefined, dataDir));
    const ctx = contextOn(db, { baseUrl, syncUrl: 'ws://127.0.0.1:1' });
    const mails = Object.values(await everyMail(ctx));
    elsewhere = await anotherCoalition(ctx);
    links = mails
      .flatMap(
        ({ text, unsubscribeUrl }) => `${text} ${unsubscribeUrl ?? ''}`.match(/https?:\/\/[^\s<>"]+/g) ?? [],
      )
      .flatMap((address) => linkIn(address));
    web = await startWeb({ port, dataDir, env: { BASE_URL: baseUrl } });
  });
  afterAll(async () => {
    web?.kill();
    if (web) await ended(web);
    await db?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** What a reader sees behind an address. */
  async function seen(
    door: string,
    secret: string,
  ): Promise<{ status: number; words: string; cookies: string[] }> {
    const answer = await fetch(door + secret, { redirect: 'manual', headers: { 'accept-language': 'en' } });
    const words = (await answer.text())
      .replace(/<(script|style)\b[^]*?<\/\1>/g, '')
      .replaceAll(secret, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    const cookies = answer.headers.getSetCookie().filter((one) => /session|guest/.test(one));
    return { status: answer.status, words, cookies };
  }

  it('is mailed for each of them', () => {
    expect([...new Set(links.map(({ purpose }) => purpose))].sort()).toEqual([...purposes].sort());
  });

  it.each(purposes)('opens the door of %s no more than a word that means nothing', async (purpose) => {
    const before = databaseRows(file);
    const { door = '', secret: own = '' } = links.find((link) => link.purpose === purpose) ?? {};
    const nothing = await seen(door, 'x'.repeat(43));
    if (purpose !== 'sign-in') expect(await seen(door, own)).not.toEqual(nothing);
    const others = links.filter((link) => link.purpose !== purpose);
    for (const { secret, purpose: of } of others)
      expect([of, await seen(door, secret)]).toEqual([of, nothing]);
    const turned = own.replace(/[a-z]/gi, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    for (const wrong of [turned, own.slice(0, -1), `${own}x`]) {
      expect([wrong, await seen(door, wrong)]).toEqual([wrong, nothing]);
    }
    expect(databaseRows(file)).toBe(before);
  });

  it.each(['confirm', 'second', 'for'] as const)(
    'opens the door of %s in a round of another coalition no more than a word that means nothing',
    async (door) => {
      const before = databaseRows(file);
      const there = `${baseUrl}/s/${elsewhere.round.slug}/${door}/`;
      const nothing = await seen(there, 'x'.repeat(43));
      for (const { secret, purpose } of links) {
        expect([purpose, await seen(there, secret)]).toEqual([purpose, nothing]);
      }
      expect(databaseRows(file)).toBe(before);
    },
  );

  it('is no guest at a text of another coalition, and no token of its API', async () => {
    const { document, round, token, guestSecret } = elsewhere;
    const desk = async (secret: string) => {
      const cookie = `undersigned-guest-${document.id}=${secret}`;
      const answer = await fetch(`${baseUrl}/t/${document.id}/comments`, { headers: { cookie } });
      return [answer.status, await answer.text()];
    };
    const api = async (path: string, bearer: string) => {
      const answer = await fetch(`${baseUrl}/api/v1${path}`, {
        headers: { authorization: `Bearer ${bearer}` },
      });
      return [answer.status, await answer.text()];
    };
    const paths = [`/documents/${document.id}`, `/rounds/${round.id}`, '/coalitions/elsewhere/organisations'];
    for (const { secret, purpose } of [...links, { purpose: 'guest there', secret: guestSecret }]) {
      if (purpose !== 'guest there')
        expect([purpose, await desk(secret)]).toEqual([purpose, await desk('x'.repeat(43))]);
      for (const path of paths)
        expect([purpose, await api(path, secret)]).toEqual([purpose, await api(path, 'x'.repeat(43))]);
    }
    const unknown = await api('/coalitions/nowhere/organisations', token);
    expect(unknown[0]).toBe(404);
    expect(await api('/coalitions/icm/organisations', token)).toEqual(unknown);
    expect((await api('/coalitions/elsewhere/organisations', token))[0]).toBe(200);
  });
});

/** A coalition with a round, a guest and a token of its own, to which no mail of the first one belongs. */
async function anotherCoalition(ctx: Context) {
  const { coalition, member } = await testCoalition(ctx, 'elsewhere');
  const zoe = await member('Zoe', 'focal-point', null);
  const { document, round } = await testRound(ctx, coalition, zoe);
  const { url } = await createGuestLink(ctx, zoe, document.id, { label: 'Luz' });
  const operator = { kind: 'system', name: 'operator' } as const;
  const { token } = await createApiTokenFor(ctx, operator, 'zoe@example.org');
  return { document, round, token, guestSecret: url.split('/').at(-1) ?? '' };
}

function linkIn(address: string): MailedLink[] {
  const places: [Purpose, RegExp][] = [
    ['confirm', /^(.*\/s\/[^/]+\/confirm\/)([\w-]{43})/],
    ['second', /^(.*\/s\/[^/]+\/second\/)([\w-]{43})/],
    ['for', /^(.*\/s\/[^/]+\/for\/)([\w-]{43})/],
    ['guest', /^(.*\/g\/)([\w-]{43})/],
    ['unsubscribe', /^(.*\/u\/)([\w-]{43})/],
    ['sign-in', /^(.*\/sign-in\/confirm\?token=)([\w-]{43})/],
  ];
  return places.flatMap(([purpose, pattern]) => {
    const [, door, secret] = pattern.exec(address) ?? [];
    return door && secret ? [{ purpose, door, secret }] : [];
  });
}
