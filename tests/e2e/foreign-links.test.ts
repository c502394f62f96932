import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseLocation, openDatabase, type Database } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import { contextOn } from '@undersigned/services';
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

  beforeAll(async () => {
    const [port = 0] = await freePorts(1);
    const baseUrl = `http://127.0.0.1:${port}`;
    await migrate({ engine: 'sqlite', file });
    db = openDatabase(databaseLocation(undefined, dataDir));
    const mails = Object.values(await everyMail(contextOn(db, { baseUrl, syncUrl: 'ws://127.0.0.1:1' })));
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
});

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
