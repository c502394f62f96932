import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import { contextOn, type Context } from '@undersigned/services';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePorts } from '../support/free-ports.js';
import { ended, startSync } from '../support/sync-process.js';
import { until } from '../support/until.js';

let folder: string;
let db: Database;
let ctx: Context;
let server: ChildProcess | null = null;
let smtp: SMTPServer | null = null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-mail-'));
  const location = { engine: 'sqlite', file: join(folder, 'undersigned.sqlite') } as const;
  await migrate(location);
  db = openDatabase(location);
  ctx = contextOn(db, { baseUrl: 'https://texts.example.org', syncUrl: 'wss://texts.example.org' });
});
afterEach(async () => {
  server?.kill('SIGTERM');
  if (server) expect(await ended(server)).toBe(0);
  if (smtp) await new Promise<void>((closed) => smtp?.close(closed));
  [server, smtp] = [null, null];
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const queue = (key: string) =>
  db.transact((tx) =>
    tx.mail.queue({
      id: ctx.newId('mail'),
      key,
      to: 'zoe@example.org',
      fromName: 'Réseau « Enfance », ICM',
      subject: `Signez avant le 11 décembre : ${key}`,
      text: 'Bonjour Zoë,\n.\nun point seul\n',
      html: '<p>Bonjour Zoë</p>',
      language: 'fr',
      createdAt: new Date('2026-11-22T12:00:00Z'),
    }),
  );

/** A mail that somebody wrote, with two files. */
const queueWithFiles = (files: { name: string; contentType: string; bytes: Buffer }[]) =>
  db.transact((tx) =>
    tx.mail.queue(
      {
        id: ctx.newId('mail'),
        key: 'delivery',
        to: 'minister@example.eu',
        fromName: 'ICM',
        replyTo: 'ana@example.org',
        subject: 'A text',
        text: 'Dear Minister,\n',
        html: '<p>Dear Minister,</p>',
        language: 'en',
        createdAt: new Date('2026-11-22T12:00:00Z'),
      },
      undefined,
      files.map((file) => ({ ...file, hash: createHash('sha256').update(file.bytes).digest('hex') })),
    ),
  );

/** All bytes there are, more than once, and names as people give them. */
const someFiles = () => [
  { name: 'Texte « définitif » (1).pdf', contentType: 'application/pdf', bytes: randomBytes(300_000) },
  {
    name: 'liste.csv',
    contentType: 'text/csv; charset=utf-8',
    bytes: Buffer.from('\ufeffNom;Pays\r\nÉ;BE\r\n'),
  },
];

const expectFiles = (mail: ParsedMail | undefined, files: ReturnType<typeof someFiles>) => {
  expect(mail?.replyTo?.text).toBe('"ICM" <ana@example.org>');
  expect(mail?.headers.has('auto-submitted')).toBe(false);
  expect(mail?.text).toContain('Dear Minister,');
  expect(mail?.attachments.map(({ filename }) => filename)).toEqual(files.map(({ name }) => name));
  const same = mail?.attachments.map(({ content }, at) => files[at]?.bytes.equals(content));
  expect(same).toEqual([true, true]);
};

const start = async (env: Record<string, string>) => {
  const [port = 0] = await freePorts(1);
  server = await startSync({ port, dataDir: folder, env: { BASE_URL: ctx.baseUrl, ...env } });
};

/** A mail server; `refusal` decides about each mail. Gives its address. */
const smtpServer = async (received: ParsedMail[], refusal: () => Error | null): Promise<string> => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const error = refusal();
        if (error) return done(error);
        void simpleParser(Buffer.concat(chunks)).then((mail) => received.push(mail));
        done();
      });
    },
  });
  const [port = 0] = await freePorts(1);
  await new Promise<void>((listening) => smtp?.listen(port, '127.0.0.1', listening));
  return `smtp://127.0.0.1:${port}`;
};

const states = async () => (await db.read.mail.latest(10)).map(({ state }) => state.kind);

const expectLetter = (mail: ParsedMail | undefined, key: string) => {
  expect(mail?.subject).toBe(`Signez avant le 11 décembre : ${key}`);
  expect(mail?.from?.text).toBe('"Réseau « Enfance », ICM" <no-reply@texts.example.org>');
  expect(mail?.to?.text).toBe('zoe@example.org');
  expect(mail?.text?.replaceAll('\r\n', '\n')).toContain('Bonjour Zoë,\n.\nun point seul');
  expect(mail?.html).toContain('<p>Bonjour Zoë</p>');
};

describe('the outbox', () => {
  it('becomes one readable file per mail where there is no mail server', async () => {
    await queue('one');
    await start({});
    await queue('two');
    const mails = join(folder, 'mail');
    await until('both to be sent', async () => (await states()).every((state) => state === 'sent'));
    const files = readdirSync(mails).sort();
    expect(files).toHaveLength(2);
    expect(files.every((name) => name.endsWith('.eml'))).toBe(true);
    expect(statSync(join(mails, files[0] ?? '')).mode & 0o777).toBe(0o600);
    const letters = await Promise.all(files.map((name) => simpleParser(readFileSync(join(mails, name)))));
    for (const key of ['one', 'two']) {
      expectLetter(
        letters.find(({ subject }) => subject?.endsWith(key)),
        key,
      );
    }
  });

  it('writes the files of a mail into its file, byte for byte', async () => {
    const files = someFiles();
    await queueWithFiles(files);
    await start({});
    await until('it to be sent', async () => (await states())[0] === 'sent');
    const [name = ''] = readdirSync(join(folder, 'mail'));
    expectFiles(await simpleParser(readFileSync(join(folder, 'mail', name))), files);
  });

  it('sends the files of a mail through SMTP, byte for byte', async () => {
    const received: ParsedMail[] = [];
    const files = someFiles();
    await queueWithFiles(files);
    await start({ SMTP_URL: await smtpServer(received, () => null) });
    await until('the mail', () => received[0]);
    expectFiles(received[0], files);
  });

  it('goes out through a real SMTP server, again when it was refused, and once', async () => {
    const received: ParsedMail[] = [];
    let attempts = 0;
    const url = await smtpServer(received, () => (++attempts === 1 ? new Error('come back later') : null));
    await queue('refused first');
    await start({ SMTP_URL: url });
    await until('the first attempt', async () => {
      const [mail] = await db.read.mail.latest(1);
      return mail?.state.kind === 'queued' && mail.state.attempts === 1 && mail;
    });
    const [mail] = await db.read.mail.latest(1);
    if (!mail) throw new Error('the mail is missing');
    // Not to wait the five seconds of the first pause.
    await db.transact((tx) => tx.mail.postpone(mail.id, 1, new Date()));
    await until('the mail', () => received[0]);
    expectLetter(received[0], 'refused first');
    await until('its mark', async () => (await states())[0] === 'sent');
    expect(attempts).toBe(2);
  });
});
