import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseLocation, openDatabase, type Database } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import { contextOn, createRound, createSignInLink, freezeEdition, openRound } from '@undersigned/services';
import { testCoalition, testStatement } from '@undersigned/services/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, visitor } from '../support/browser.js';
import { databaseRows } from '../support/database-rows.js';
import { drawings, speakingPicture, wordFiles } from '../support/files-that-call-home.js';
import { freePorts } from '../support/free-ports.js';
import { root } from '../support/repository.js';
import { ended } from '../support/sync-process.js';
import { startWeb } from '../support/web-process.js';
import { words } from '../support/words.js';

const say = words('en');

/** P16: a file that asks for something elsewhere asks in vain, and leaves everything as it was. */
describe('5.5 a file that calls home', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-uploads-'));
  const outgoingFile = join(dataDir, 'outgoing');
  let db: Database;
  let web: ChildProcess;
  let browser: Browser;
  let page: Page;
  let base: string;
  let home: string;
  let house: string;
  let text: string;
  let visits = 0;
  const listener = createServer((socket) => {
    visits++;
    socket.destroy();
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port: listening } = listener.address() as AddressInfo; // what a TCP server gives
    home = `http://127.0.0.1:${listening}/home.png`;
    const [port = 0] = await freePorts(1);
    base = `http://127.0.0.1:${port}`;
    await migrate({ engine: 'sqlite', file: join(dataDir, 'undersigned.sqlite') });
    db = openDatabase(databaseLocation(undefined, dataDir));
    const ctx = contextOn(db, { baseUrl: base, syncUrl: 'ws://127.0.0.1:1' });
    const { coalition, member, organisation } = await testCoalition(ctx);
    const ana = await member('Ana', 'focal-point', null);
    house = (await organisation('Refuge House')).id;
    const edition = await freezeEdition(ctx, ana, (await testStatement(ctx, coalition, ['We ask.'])).id);
    const closesAt = new Date(Date.now() + 86_400_000).toISOString();
    const round = await createRound(ctx, ana, edition.id, { closesAt });
    await openRound(ctx, ana, round.id);
    text = round.documentId;
    web = await startWeb({
      port,
      dataDir,
      env: {
        BASE_URL: base,
        NODE_OPTIONS: `--import ${join(root, 'tests/support/outgoing.mjs')}`,
        OUTGOING_FILE: outgoingFile,
      },
    });
    browser = await launchBrowser();
    ({ page } = await visitor(browser));
    const operator = { kind: 'system', name: 'operator' } as const;
    await page.goto(await createSignInLink(ctx, operator, 'ana@example.org'));
    await page.getByRole('button', { name: say('session.confirm.signIn') }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  });
  afterEach(() => {
    const opened = existsSync(outgoingFile) ? readFileSync(outgoingFile, 'utf8').split('\n') : [];
    // Next fetches from itself the page that a form leads to.
    expect(opened.filter((line) => line !== '' && !line.includes(`"port":"${new URL(base).port}"`))).toEqual(
      [],
    );
    expect(visits).toBe(0);
  });
  afterAll(async () => {
    await browser?.close();
    web?.kill();
    if (web) await ended(web);
    await db?.close();
    listener.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  interface Door {
    at: () => string;
    field: string;
    button: string;
    before?: () => Promise<void>;
  }
  const newText: Door = {
    at: () => '/c/icm/texts/new',
    field: say('document.create.file'),
    button: say('document.create.submit'),
    before: () => page.getByLabel(say('document.create.textTitle')).fill('Taken in'),
  };
  const directory: Door = {
    at: () => '/c/icm/organisations/import',
    field: say('organisation.import.file'),
    button: say('organisation.import.preview'),
  };
  const signOns: Door = {
    at: () => `/t/${text}/sign-on`,
    field: say('signOn.import.file'),
    button: say('signOn.import.look'),
    before: () => page.getByText(say('signOn.import.heading')).click(),
  };
  const check: Door = {
    at: () => '/check',
    field: say('edition.check.file'),
    button: say('edition.check.button'),
  };
  const logo: Door = {
    at: () => `/c/icm/organisations/${house}/logo`,
    field: say('organisation.logo.file'),
    button: say('organisation.logo.save'),
  };

  /** Hands a file in as a person does. */
  async function handIn({ at, field, button, before }: Door, name: string, buffer: Buffer): Promise<void> {
    await page.goto(`${base}${at()}`);
    await before?.();
    const mimeType = /\.(png|jpg|svg)$/.test(name) ? 'image/png' : 'application/octet-stream';
    await page.getByLabel(field).setInputFiles({ name, mimeType, buffer });
    await page.getByRole('button', { name: button, exact: true }).click();
  }

  it.each([
    ['the first words of a text', newText, 'A Word file, a PDF or a picture cannot be taken in as a text.'],
    ['a list of organisations', directory, 'This file could not be read.'],
    ['a list of sign-ons', signOns, 'This file could not be read.'],
  ])('is refused as %s, and nothing changes', async (_name, door, sentence) => {
    for (const [name, bytes] of Object.entries(wordFiles(home))) {
      const before = databaseRows(join(dataDir, 'undersigned.sqlite'));
      await handIn(door, name, bytes);
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
      expect(databaseRows(join(dataDir, 'undersigned.sqlite'))).toEqual(before);
    }
  });

  it('is no text that was ever shown here', async () => {
    for (const [name, bytes] of Object.entries(wordFiles(home))) {
      await handIn(check, name, bytes);
      await page.getByText(say('edition.check.noneTitle')).waitFor();
    }
  });

  it('is no logo as a drawing, whatever it is called', async () => {
    for (const [name, bytes] of Object.entries(drawings(home))) {
      await handIn(logo, name, bytes);
      await page.getByRole('alert').filter({ hasText: 'PNG' }).waitFor();
    }
    expect((await db.read.organisation.byId(house as never))?.logo).toBeNull();
  });

  it('is a logo as a picture, drawn anew without a word of what it said', async () => {
    const bytes = speakingPicture(home);
    expect(bytes.includes(home)).toBe(true);
    await handIn(logo, 'speaking.png', bytes);
    await page.waitForURL((url) => !url.pathname.endsWith('/logo'));
    const source = await page.getByRole('main').locator('img').first().getAttribute('src');
    const answer = await page.request.get(`${base}${source}`);
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    });
    const drawn = await answer.body();
    expect(drawn.subarray(1, 4).toString()).toBe('PNG');
    expect(drawn.toString('latin1')).not.toMatch(/home|adobe|Comment|iTXt|tEXt/);
  });
});
