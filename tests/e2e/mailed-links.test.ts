import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseLocation, openDatabase, type Database } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import type { Mail } from '@undersigned/domain';
import { contextOn, type MailKind } from '@undersigned/services';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, visitor } from '../support/browser.js';
import { databaseRows } from '../support/database-rows.js';
import { everyMail } from '../support/every-mail.js';
import { freePorts } from '../support/free-ports.js';
import { scan, scannerProfiles, sendEveryForm } from '../support/mail-scanner.js';
import { ended } from '../support/sync-process.js';
import { until } from '../support/until.js';
import { startWeb } from '../support/web-process.js';

/** What a person does behind the links of a mail: where, and how. */
type Hand = { at: string; act: (page: Page) => Promise<void> } | 'reads';

const act = (what: string) => async (page: Page) => {
  const form = page.locator('form', { has: page.locator(`input[name="act"][value="${what}"]`) });
  await form.getByRole('checkbox').check();
  await form.getByRole('button').click();
};
const decide = async (page: Page) => {
  await page.getByRole('radio', { name: 'signs', exact: true }).check();
  await page.getByRole('button', { name: 'Record the decision' }).click();
};
const signIn = (email: string) => async (page: Page) => {
  await page.getByLabel('Mail address').fill(email);
  await page.getByRole('button', { name: 'Sign in' }).click();
  // The link is spent first and the session begun then: the second is what the next test must not see happen.
  await until('the session', async () =>
    (await page.context().cookies()).some(({ name }) => name.includes('session')),
  );
};
const enter = async (page: Page) => {
  await page.getByLabel('Your name').fill('Lucía');
  await page.getByLabel('Your organisation').fill('Red Infancia');
  await page.getByRole('button', { name: 'Open the text' }).click();
};

const goOn = async (page: Page) => {
  await page.getByRole('checkbox', { name: 'I am Luis.' }).check();
  await page.getByRole('button', { name: 'Go on as Luis' }).click();
};

const hands: Record<MailKind, Hand> = {
  notice: { at: '/u/', act: act('unsubscribe') },
  notices: { at: '/u/', act: act('unsubscribe') },
  guestNotice: { at: '/u/', act: act('unsubscribe') },
  guestNotices: { at: '/g/', act: goOn },
  roundInvitation: { at: '/for/', act: decide },
  roundReminder: { at: '/for/', act: decide },
  deadlineMoved: { at: '/for/', act: decide },
  roundHeldBack: 'reads',
  correctionCarried: { at: '/confirm/', act: act('deny') },
  correctionAsks: { at: '/confirm/', act: act('confirm') },
  delivery: 'reads',
  signOn: { at: '/confirm/', act: act('confirm') },
  signOnRecorded: { at: '/confirm/', act: act('confirm') },
  signOnSecond: { at: '/second/', act: act('confirm') },
  signOnMerged: 'reads',
  signOnReceipt: { at: '/confirm/', act: act('deny') },
  signIn: { at: '/sign-in/', act: signIn('ana@example.org') },
  guestLink: { at: '/g/', act: enter },
  invitation: { at: '/sign-in/', act: signIn('invited@example.org') },
};
const kinds = Object.keys(hands) as MailKind[]; // the keys of a record of all kinds

/** P12: whatever programs do with a mail before it is read, nothing happens, and its reader finds everything as it was. */
describe('5.4 the links of a mail under scanners', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-mailed-links-'));
  const file = join(dataDir, 'undersigned.sqlite');
  let db: Database;
  let web: ChildProcess;
  let browser: Browser;
  let mails: Record<MailKind, Mail>;

  beforeAll(async () => {
    const [port = 0] = await freePorts(1);
    const baseUrl = `http://127.0.0.1:${port}`;
    await migrate({ engine: 'sqlite', file });
    db = openDatabase(databaseLocation(undefined, dataDir));
    mails = await everyMail(contextOn(db, { baseUrl, syncUrl: 'ws://127.0.0.1:1' }));
    // Alone: nothing in the database moves by itself.
    web = await startWeb({ port, dataDir, env: { BASE_URL: baseUrl, PROXY_HOPS: '1' } });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    web?.kill();
    if (web) await ended(web);
    await db?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  let places = 0;
  const nextPlace = () => `198.18.${(++places >> 8) & 255}.${places & 255}`;
  const linksOf = ({ text, html, unsubscribeUrl }: Mail): string[] => {
    const written = `${text} ${html.replaceAll('&amp;', '&')} ${unsubscribeUrl ?? ''}`;
    return [...new Set([...written.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([link]) => link.split('#')[0]!))];
  };
  const cookiesSet = (answer: Response) =>
    answer.headers.getSetCookie().filter((one) => /session|guest/.test(one));

  describe.each(kinds)('%s', (kind) => {
    it('is opened by every profile, and nothing is spent or kept', async () => {
      const before = databaseRows(file);
      const links = linksOf(mails[kind]);
      expect(links).not.toEqual([]);
      for (const link of links) {
        for (const profile of scannerProfiles) {
          const answer = await scan(link, profile, nextPlace());
          expect([profile, answer.status < 500]).toEqual([profile, true]);
          expect(cookiesSet(answer)).toEqual([]);
        }
      }
      expect(databaseRows(file)).toBe(before);
    });

    it('is run by a browser, which then sends every form as it came, and nothing happens', async () => {
      const before = databaseRows(file);
      for (const javaScriptEnabled of [true, false]) {
        const robot = await visitor(browser, { javaScriptEnabled });
        for (const link of linksOf(mails[kind])) {
          await robot.page.setExtraHTTPHeaders({ 'x-forwarded-for': nextPlace() });
          await robot.page.goto(link, { waitUntil: 'networkidle' });
          if (!javaScriptEnabled) expect(await sendEveryForm(robot.page, link)).toBeGreaterThan(0);
        }
        const names = (await robot.context.cookies()).map(({ name }) => name);
        expect(names.filter((name) => /session|guest/.test(name))).toEqual([]);
        await robot.context.close();
      }
      expect(databaseRows(file)).toBe(before);
    });

    it('still works for the person it was written to', async () => {
      const before = databaseRows(file);
      const hand = hands[kind];
      const links = linksOf(mails[kind]);
      const person = await visitor(browser);
      await person.page.setExtraHTTPHeaders({ 'x-forwarded-for': nextPlace() });
      if (hand === 'reads') {
        for (const link of links) expect((await person.page.goto(link))?.status()).toBe(200);
        expect(databaseRows(file)).toBe(before);
      } else {
        await person.page.goto(links.find((link) => link.includes(hand.at)) ?? 'about:blank');
        await hand.act(person.page);
        await until('the press to count', () => databaseRows(file) !== before);
      }
      await person.context.close();
    });
  });

  it('a guest link that somebody uses lets no program go on as them', async () => {
    const before = databaseRows(file);
    const [link = ''] = linksOf(mails.guestLink);
    const robot = await visitor(browser, { javaScriptEnabled: false });
    await robot.page.setExtraHTTPHeaders({ 'x-forwarded-for': nextPlace() });
    await sendEveryForm(robot.page, link);
    expect((await robot.context.cookies()).map(({ name }) => name)).toEqual(['locale']);
    await robot.context.close();
    expect(databaseRows(file)).toBe(before);

    const guest = await visitor(browser);
    await guest.page.goto(link);
    await guest.page.getByLabel('I am Lucía.').check();
    await guest.page.getByRole('button', { name: 'Go on as Lucía' }).click();
    await guest.page.waitForURL('**/t/**');
    await guest.context.close();
  });
});
