import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inflateRawSync } from 'node:zlib';
import { filesInZip, readPdf } from '@undersigned/export/testing';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { barriers, takePicture } from '../support/browser.js';
import { join } from '../support/people.js';
import { setStage } from '../support/stage.js';

const slug = 'list-tests';
const title = 'Names that stay';

/** Everything that stands in a file, whatever it is packed in. */
async function wordsOf(format: string, bytes: Buffer): Promise<string> {
  if (format === 'pdf') return (await readPdf(bytes)).pages.join(' ').replace(/\s+/g, ' ');
  if (format === 'csv' || format === 'json') return bytes.toString();
  return [...filesInZip(bytes, inflateRawSync).values()].join(' ');
}

/** The list of a text from its doubles to its third edition, as focal points, readers and other websites see it. */
describe('a list of signatories', () => {
  const stage = setStage();
  let api: Awaited<ReturnType<typeof join>>;
  let ana: Page;
  let text = '';
  let roundId = '';
  let address = '';

  const record = async (name: string, country: string | null, more: object = {}) => {
    const signatory = { name: 'Sam', email: `${name.toLowerCase().replace(/[^a-z]+/g, '-')}@example.org` };
    const answer = await api.post(`/rounds/${roundId}/sign-ons`, {
      organisation: { name, country },
      signatory,
      evidence: 'by phone',
      ...more,
    });
    expect(answer.status).toBe(201);
    return String(answer.json.id);
  };

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'List tests', '--slug', slug);
    api = await join(product, slug, { email: 'ana@example.org', name: 'Ana', role: 'focal-point' });
    const content = { format: 'markdown', body: 'A name that has signed stays where it was.' };
    const document = await api.post(`/coalitions/${slug}/documents`, {
      kind: 'statement',
      title,
      language: 'en',
      content,
    });
    text = `${product.baseUrl}/t/${document.json.id}`;
    const edition = await api.post(`/documents/${document.json.id}/editions`);
    const closesAt = new Date(Date.now() + 86_400_000).toISOString();
    const round = await api.post(`/editions/${edition.json.id}/rounds`, { closesAt });
    roundId = String(round.json.id);
    address = String(round.json.signPageUrl).replace('/s/', '/p/');
    await api.post(`/rounds/${roundId}/open`);
    const { url } = await product.admin('sign-in-link', '--email', 'ana@example.org');
    ana = (await stage.enter('Ana')).page;
    await ana.goto(String(url));
    await ana.getByRole('button', { name: 'Sign in' }).click();
    await ana.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
  });

  it('can be taken away before it is frozen, and focal points see by whom', async () => {
    const content = { format: 'markdown', body: 'We are **still** writing this.' };
    const input = { kind: 'statement', title: 'Not yet said', language: 'en', content };
    const { json } = await api.post(`/coalitions/${slug}/documents`, input);
    await ana.goto(`${stage.product.baseUrl}/t/${json.id}/review`);
    expect(await barriers(ana)).toEqual([]);
    for (const [button, ending, magic] of [
      ['Word', 'docx', 'PK'],
      ['PDF', 'pdf', '%PDF-'],
    ] as const) {
      const waiting = ana.waitForEvent('download');
      await ana.getByRole('button', { name: button, exact: true }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe(`Not yet said.${ending}`);
      expect((await readFile(await download.path())).toString('latin1')).toMatch(new RegExp(`^${magic}`));
    }
    await ana.screenshot({ path: 'test-results/draft-taken.png', fullPage: true });
    await ana.goto(`${stage.product.baseUrl}/c/${slug}`);
    await ana.getByText('as a PDF', { exact: false }).first().waitFor();
    expect((await ana.request.get(`${stage.product.baseUrl}/t/${json.id}/pdf`)).status()).toBe(405);
    await ana.goto(`${text}/freeze`);
    const link = ana.getByRole('link', { name: 'The text as a PDF' });
    const file = await ana.request.get(new URL((await link.getAttribute('href')) ?? '', text).href);
    expect(file.headers()['content-type']).toBe('application/pdf');
  });

  it('asks about doubles and merges none of itself', async () => {
    await record('Hedgehog Shelter', 'BE');
    await record('Hedghog Shelter', 'BE');
    await record('Σπίτι του Παιδιού', 'GR');
    await record('Spiti tou Pediou', 'GR');
    await record('The Open Window', 'IE', { decision: 'reservation', reservation: 'Not on <b>nights</b>.' });
    await record('Silent Circle', 'FR', { listing: 'unlisted' });
    await ana.goto(`${text}/sign-on`);
    const heading = ana.getByRole('heading', { name: 'Is this one organisation twice?' });
    await heading.waitFor();
    expect(await barriers(ana)).toEqual([]);
    await takePicture(ana, 'test-results/list-doubles.png', { fullPage: true });
    await ana.setViewportSize({ width: 390, height: 800 });
    expect(await ana.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await takePicture(ana, 'test-results/list-doubles-narrow.png', { fullPage: true });
    await ana.setViewportSize({ width: 1280, height: 800 });
    const merge = ana.getByRole('button', { name: 'Hedgehog Shelter counts, Hedghog Shelter is its double' });
    await merge.click();
    await merge.waitFor({ state: 'detached' });
    const apart = ana.getByRole('button', { name: 'are different organisations' });
    await apart.click();
    await heading.waitFor({ state: 'detached' });
    const rows = (await api.get(`/rounds/${roundId}/sign-ons`)).json as unknown as { state: string }[];
    expect(rows.filter(({ state }) => state === 'duplicate')).toHaveLength(1);
  });

  it('is published as an edition, with its files and a line for other websites', async () => {
    await api.post(`/rounds/${roundId}/close`);
    await api.post(`/rounds/${roundId}/publish`);
    await ana.goto(`${text}/publish`);
    await ana.getByRole('heading', { name: 'On your website' }).waitFor();
    expect(await barriers(ana)).toEqual([]);
    await takePicture(ana, 'test-results/list-publish.png', { fullPage: true });
    const line = await ana.locator('code', { hasText: '<iframe' }).innerText();
    expect(line).toContain(`<iframe src="${address}/embed" title="Signatories: ${title}"`);
    for (const format of ['docx', 'pdf', 'csv', 'xlsx', 'json']) {
      const file = await fetch(`${address}/list.${format}?lang=en`);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[\w.-]+"; filename\*=UTF-8''/,
      );
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
      const words = await wordsOf(format, Buffer.from(await file.arrayBuffer()));
      expect(words).toContain('Open Window');
      expect(words).not.toContain('Silent');
    }
    expect(await (await fetch(`${address}/list.csv?lang=en`)).text()).toContain(
      'and one further organisation',
    );
    expect(await (await fetch(`${address}/list.csv?lang=fr`)).text()).toContain('et une autre organisation');
    const calendar = await (await fetch(`${address}/deadline.ics`)).text();
    expect(calendar).toMatch(/DTSTART:\d{8}T\d{6}Z/);
    expect((await fetch(`${address}/list.exe`)).status).toBe(404);
  });

  it('goes on in editions, each of which stays', async () => {
    const rows = (await api.get(`/rounds/${roundId}/sign-ons`)).json as unknown as {
      id: string;
      organisationName: string;
      state: string;
    }[];
    await api.patch(`/rounds/${roundId}`, { policy: { late: 'open' } });
    await record('Late Lantern', 'AT');
    await ana.goto(`${text}/sign-on`);
    const gone = rows.find(({ organisationName }) => organisationName === 'Spiti tou Pediou');
    expect(gone).toBeDefined();
    await ana.getByRole('button', { name: 'Withdraw the sign-on of Spiti tou Pediou' }).click();
    await ana
      .getByRole('button', { name: 'Withdraw the sign-on of Spiti tou Pediou' })
      .waitFor({ state: 'detached' });
    await ana.goto(`${text}/publish`);
    const publish = ana.getByRole('button', { name: 'Publish edition 3' });
    await publish.click();
    await publish.waitFor({ state: 'detached' });

    const { page: reader } = await stage.enter('Reader');
    await reader.goto(`${address}?lang=en&group=country`);
    await reader.getByText('Edition 3 of the list', { exact: false }).first().waitFor();
    expect(await reader.locator('#signatories').innerText()).toContain('Late Lantern (joined later)');
    expect(await reader.content()).not.toContain('Silent');
    expect(await barriers(reader)).toEqual([]);
    await takePicture(reader, 'test-results/list-public.png', { fullPage: true });
    await reader.setViewportSize({ width: 390, height: 800 });
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await reader.goto(`${address}/list/1?lang=fr`);
    const first = await reader.locator('#signatories').innerText();
    expect(first).toContain('Édition 1 de la liste');
    expect(first).toContain('Spiti tou Pediou');
    expect(first).not.toContain('Late Lantern');
    await takePicture(reader, 'test-results/list-first.png', { fullPage: true });
    expect((await fetch(`${address}/list/9`)).status).toBe(404);
    expect(await stage.product.admin('verify')).not.toHaveProperty('error');
  });

  it('stands in a frame on any website, where nothing else of ours may', async () => {
    const embed = await fetch(`${address}/embed?scheme=dark&group=country&lang=en`);
    expect(embed.headers.get('x-frame-options')).toBeNull();
    expect(embed.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(embed.headers.get('set-cookie')).toBeNull();
    const html = await embed.text();
    expect(html).not.toMatch(/<script|Silent/);
    expect(html).toContain('Late Lantern');
    const page = await fetch(address);
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const { page: website } = await stage.enter('Website');
    const line = `<!doctype html><title>A website</title><iframe src="${address}/embed?lang=en" title="List"></iframe>`;
    const server = createServer(
      (_, response) => void response.setHeader('content-type', 'text/html').end(line),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    await website.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await website.frameLocator('iframe').getByText('Late Lantern').waitFor();
    server.close();
    await takePicture(website, 'test-results/list-embed.png');
    await website.goto(`${address}/embed?lang=en`);
    expect(await barriers(website)).toEqual([]);
  });
});
