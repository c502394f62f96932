import type { SignatoryList } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { download } from './download';
import { embeddedList } from './embed';
import { listAsCsv, listAsJson, listAsXlsx } from './list-file';
import { editionNumber, readingOf } from './reading';

const entry = (name: string, more: object = {}) => ({
  organisationId: null,
  name,
  country: null,
  kind: null,
  footnote: null,
  joinedLater: false,
  isProvisional: false,
  ...more,
});
const list: SignatoryList = {
  signatories: [entry('<b>Alpha</b>', { footnote: 1 }), entry('Beta', { country: 'BE', joinedLater: true })],
  footnotes: [{ number: 1, text: 'not <i>point</i> 4' }],
  supporters: [entry('Gamma')],
  unlisted: { signatories: 2, supporters: 0 },
  grouping: 'plain',
};
const edition = {
  roundId: 'rnd_a' as never,
  number: 2,
  cause: 'late' as const,
  at: new Date('2026-12-14T09:00:00Z'),
  fingerprint: 'f'.repeat(64),
  ledger: null,
  signatories: 4,
  joined: 1,
  left: 0,
};

describe('a list as a file', () => {
  it('counts in every format those who are not named', async () => {
    expect(listAsCsv(list, 'en').body).toContain('and 2 further organisations,,signed,,\r\n');
    expect(listAsCsv(list, 'fr').body).toContain('et 2 autres organisations');
    expect(JSON.parse(String(listAsJson(list, edition).body))).toMatchObject({
      edition: 2,
      signatories: 4,
      unlisted: { signatories: 2, supporters: 0 },
      list: [{ reservation: 'not <i>point</i> 4' }, { name: 'Beta', joinedLater: true }],
    });
    const { body } = await listAsXlsx(list, 'en');
    expect(Buffer.from(body).subarray(0, 2).toString()).toBe('PK');
  });

  it('has a name that every browser reads, and is never opened in the page', () => {
    const { headers } = download({ type: 'text/csv', body: '' }, 'été "à" l’eau.csv');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="ete a leau.csv"; filename*=UTF-8''${encodeURIComponent('été "à" l’eau.csv')}`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['../../etc/a.csv', '..-..-etc-a.csv'],
    ['a\\b\r\nx: y.csv', 'a-bx: y.csv'],
    ['annex\u202excod.csv', 'annexxcod.csv'],
    ['half a \ud83e.csv', 'half a .csv'],
    ["it's (a) *.csv", "it's (a) *.csv"],
  ])('is not named %j', (title, name) => {
    const { headers } = download({ type: 'text/csv', body: '' }, title);
    const [, plain, whole = ''] =
      /^attachment; filename="([^"]*)"; filename\*=UTF-8''([\w.!#$&+^`|~%-]*)$/.exec(
        headers.get('content-disposition') ?? '',
      ) ?? [];
    expect([plain, decodeURIComponent(whole)]).toEqual([name, name]);
  });

  it('takes from an address what it knows', () => {
    expect(readingOf(new URLSearchParams('group=country&edition=3'))).toEqual({
      grouping: 'country',
      number: 3,
    });
    expect(readingOf(new URLSearchParams('group=<script>&edition=0'))).toEqual({});
    expect(['1', '01', '-1', '1e3', ''].map(editionNumber)).toEqual([1, null, null, null, null]);
  });
});

describe('a list in somebody else’s page', () => {
  const wanted = {
    list,
    edition,
    title: 'Always <a> child',
    textLanguage: 'en',
    coalition: 'Test & Co',
    url: 'https://example.org/p/always',
    timeZone: 'Europe/Brussels',
    language: 'en' as const,
    scheme: 'dark' as const,
  };
  const html = embeddedList(wanted);

  it('is words only: no script, no picture, nothing fetched', () => {
    expect(html.page).not.toMatch(/<script|<img|<link|src=|@import|url\(/);
    expect(html.page).toContain('&lt;b&gt;Alpha');
    expect(html.page).toContain('and 2 further organisations');
    expect(html.page).toContain('Edition 2 of the list');
    expect(html.policy).toContain("default-src 'none'");
    expect(html.policy).toContain('frame-ancestors *');
    expect(html.policy).toMatch(/style-src 'sha256-[\w+/=]+'/);
  });

  it('is written from the right in Arabic, with each name in its own direction', () => {
    const { page } = embeddedList({ ...wanted, language: 'ar' });
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('<bdi lang="en" dir="ltr">Always');
    expect(page).toContain('<bdi>Beta</bdi><span>، بلجيكا</span>');
    expect(page).toContain('ومنظمتان أخريان');
  });
});
