import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { databaseLocation, openDatabase, type Database } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import { filesInZip, readPdf } from '@undersigned/export/testing';
import { contextOn } from '@undersigned/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from '../support/free-ports.js';
import { root } from '../support/repository.js';
import { hostileNames, roundWithSecrets, secretWord } from '../support/round-with-secrets.js';
import { ended } from '../support/sync-process.js';
import { startWeb } from '../support/web-process.js';

const fileFormats = ['csv', 'xlsx', 'docx', 'pdf', 'json'];

/** 5.6: whatever leaves the house about a round holds what is published and nothing besides. */
describe('5.6 everything that is put out about a round', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-outputs-'));
  let db: Database;
  let web: ChildProcess;
  let base: string;
  let made: Awaited<ReturnType<typeof roundWithSecrets>>;

  beforeAll(async () => {
    const [port = 0] = await freePorts(1);
    base = `http://127.0.0.1:${port}`;
    await migrate({ engine: 'sqlite', file: join(dataDir, 'undersigned.sqlite') });
    db = openDatabase(databaseLocation(undefined, dataDir));
    made = await roundWithSecrets(contextOn(db, { baseUrl: base, syncUrl: 'ws://127.0.0.1:1' }));
    web = await startWeb({ port, dataDir, env: { BASE_URL: base } });
  });
  afterAll(async () => {
    web?.kill();
    if (web) await ended(web);
    await db?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** What everybody may open, and what a member of the coalition may take along. */
  function addresses(): string[] {
    const { slug } = made.round;
    const languages = ['en', 'fr', 'de', 'ar'];
    const published = [
      `/p/${slug}`,
      `/p/${slug}/list/1`,
      `/p/${slug}/embed`,
      `/s/${slug}`,
      `/s/${slug}/sent`,
    ];
    const files = fileFormats.map((format) => `/p/${slug}/list.${format}`);
    const own = ['json', 'html', 'markdown', 'text', 'docx', 'pdf'];
    return [
      ...[...published, ...files, `/p/${slug}/deadline.ics`, `/l/${made.coalition.slug}`].flatMap((path) =>
        languages.map((language) => `${path}?lang=${language}`),
      ),
      ...['country', 'kind', 'plain'].flatMap((group) => [
        `/p/${slug}?group=${group}`,
        ...files.map((path) => `${path}?edition=1&group=${group}`),
      ]),
      `/p/${slug}/ledger.json`,
      ...own.map((format) => `/api/v1/documents/${made.document.id}/content?format=${format}`),
      ...['json', 'csv', 'xlsx', 'html'].map(
        (format) => `/api/v1/rounds/${made.round.id}/signatories?format=${format}`,
      ),
      `/api/v1/rounds/${made.round.id}`,
      `/api/v1/editions/${made.edition.id}`,
      `/api/v1/editions/${made.edition.id}/canonical`,
    ];
  }

  async function take(path: string): Promise<{ bytes: Buffer; type: string; headers: string; name: string }> {
    const isOfMembers = path.startsWith('/api/');
    const headers: Record<string, string> = isOfMembers ? { authorization: `Bearer ${made.token}` } : {};
    const answer = await fetch(`${base}${path}`, { headers });
    expect([path, answer.status]).toEqual([path, 200]);
    return {
      bytes: Buffer.from(await answer.arrayBuffer()),
      type: answer.headers.get('content-type') ?? '',
      headers: JSON.stringify([...answer.headers]),
      name: answer.headers.get('content-disposition') ?? '',
    };
  }

  it('holds no secret, no address of a mailbox, no place on our disk and nothing that was written before', async () => {
    const all = addresses();
    expect(all.length).toBeGreaterThan(70);
    const ours = [secretWord, dataDir, root, tmpdir(), '@example.org', 'mailto:'];
    for (const path of all) {
      const { bytes, type, headers } = await take(path);
      const inside = `${headers}\n${await everythingIn(bytes, type)}`.toLowerCase();
      const found = ours.filter((word) => inside.includes(word.toLowerCase()));
      expect([path, found]).toEqual([path, []]);
    }
  });

  it('counts in every list those who are not named', async () => {
    for (const format of fileFormats) {
      const { bytes, type } = await take(`/p/${made.round.slug}/list.${format}?lang=en`);
      const inside = (await everythingIn(bytes, type)).replace(/\s+/g, ' ');
      expect([format, inside]).toEqual([
        format,
        expect.stringMatching(/one further organisation|"signatories": 1/),
      ]);
      expect([format, inside]).toEqual([format, expect.stringContaining('Inward House')]);
    }
  });

  it('is a file with a name that leads nowhere and hides nothing', async () => {
    for (const path of addresses()) {
      const { name, type } = await take(path);
      if (!/^\/p\/[^/]*\/(list|deadline|ledger)\./.test(path) && name === '') continue;
      const plain = String.raw`filename="[^"\\/\x00-\x1f\x7f-\uffff]+\.(csv|xlsx|docx|pdf|json|ics|html|txt)"`;
      const whole = String.raw`filename\*=UTF-8''[\w.!#$&+^|~%-]+`;
      expect([path, name]).toEqual([
        path,
        expect.stringMatching(new RegExp(`^attachment; ${plain}(; ${whole})?$`)),
      ]);
      expect(type).not.toBe('');
    }
  });

  it('runs in no spreadsheet, loads nothing, and keeps what was changed to itself', async () => {
    const { slug } = made.round;
    const csv = (await take(`/p/${slug}/list.csv`)).bytes.toString();
    expect(csv).toContain("'=cmd|calc");
    expect(csv).toContain("'@SUM(1+1)");
    expect(csv).toContain(`'=HYPERLINK`);
    for (const line of csv.split('\r\n'))
      expect(line.replace(/^\ufeff/, '')).not.toMatch(/(^|,|;|")\s*[=+@-]/);
    for (const format of ['xlsx', 'docx']) {
      const files = filesInZip((await take(`/p/${slug}/list.${format}`)).bytes, inflateRawSync);
      const xml = [...files.values()].join('\n');
      expect(xml).not.toMatch(
        /<f[ >/]|<w:(ins|del|moveFrom|moveTo|comment|commentReference)[ >]|w:rsid|<script/,
      );
      expect(xml).not.toMatch(
        /attachedTemplate|INCLUDEPICTURE|DDEAUTO|oleObject|<w:instrText[^>]*>\s*(?!PAGE|NUMPAGES)/,
      );
      expect([...files.keys()].filter((name) => /comment|people|vba|embed|externalLink/i.test(name))).toEqual(
        [],
      );
      expect(files.get('docProps/custom.xml') ?? '').not.toContain('<property');
      expect(xml).toContain('=cmd|calc');
    }
  });

  it('shows every name as it was given, and none as markup', async () => {
    const { slug } = made.round;
    for (const path of [`/p/${slug}`, `/p/${slug}/list/1`, `/p/${slug}/embed`, `/s/${slug}`]) {
      const page = (await take(path)).bytes.toString();
      expect([path, page]).not.toEqual([path, expect.stringMatching(/<script|<img[^>]*onerror|<i>a<\/i>/)]);
      for (const name of hostileNames) {
        const escaped = name
          .replace(/&/g, '&amp;')
          .replace(/</g, '&lt;')
          .replace(/>/g, '&gt;')
          .replace(/"/g, '&quot;');
        expect([path, page]).toEqual([path, expect.stringContaining(`<bdi>${escaped}</bdi>`)]);
      }
    }
  });
});

/** The bytes and all that is packed into them, as text. */
async function everythingIn(bytes: Buffer, type: string): Promise<string> {
  const raw = bytes.toString('latin1') + bytes.toString();
  if (type.includes('officedocument')) {
    const files = filesInZip(bytes, inflateRawSync);
    return [raw, ...[...files].map(([name, text]) => `${name} ${text} ${text.replace(/<[^>]*>/g, '')}`)].join(
      '\n',
    );
  }
  if (!type.includes('pdf')) return raw;
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) =>
    inflated(bytes.subarray(index + length)),
  );
  return [raw, raw.replaceAll('\0', ''), JSON.stringify(await readPdf(bytes)), ...streams].join('\n');
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}
