import type { DocumentId } from '@undersigned/domain';
import { testCast } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testClient, textForComments, type TestClient } from './testing';

let cast: Awaited<ReturnType<typeof testCast>>;
let ana: TestClient;
let bram: TestClient;
let cleo: TestClient;
let text: string;

beforeEach(async () => {
  cast = await testCast();
  const shore = await cast.organisation('Far Shore');
  const { ctx } = cast.test;
  [ana, bram] = [await testClient(ctx, cast.ana), await testClient(ctx, cast.bram)];
  cleo = await testClient(ctx, await cast.member('Cleo', 'member', shore));
  text = await textForComments(ana, 'A guardian for each child.');
  await ana.call('PUT', `${text}/access`, { subject: { organisationId: shore.id }, access: 'none' });
});
afterEach(() => cast.test.dispose());

const idOf = async (call: ReturnType<TestClient['call']>) => ((await call).body as { id: string }).id;

describe('a published text over the API', () => {
  it('is there for every member, and what was said about it for those to whom it was opened', async () => {
    const anchor = { quote: 'each child' };
    const comment = await idOf(bram.call('POST', `${text}/comments`, { body: 'Canary?', anchor }));
    const words = { anchor, replacement: 'every child', reason: 'Canary.' };
    const suggestion = await idOf(bram.call('POST', `${text}/suggestions`, words));
    const { body: paragraphs } = await bram.call('GET', `${text}/positions`);
    const [{ blockId, mark: seen } = { blockId: '', mark: '' }] = paragraphs as {
      blockId: string;
      mark: string;
    }[];
    const line = { blockId, seen, stance: 'red-line', lift: 'Canary.' };
    await bram.call('POST', `${text}/positions`, line);
    const version = await idOf(ana.call('POST', `${text}/versions`, { name: 'Canary' }));
    const documentId = text.slice('/documents/'.length) as DocumentId;
    await cast.test.ctx.db.transact((tx) => tx.document.movePhase(documentId, ['drafting'], 'published'));

    expect((await cleo.call('GET', `${text}/content?format=text`)).text).toContain('A guardian');
    for (const path of ['/comments', '/suggestions', '/reply']) {
      expect((await cleo.call('GET', `${text}${path}`)).body, path).toEqual([]);
      expect((await bram.call('GET', `${text}${path}`)).body, path).not.toEqual([]);
    }
    for (const path of ['/positions', '/positions/gone', '/amendments', '/reply?format=csv']) {
      const answer = await cleo.call('GET', `${text}${path}`);
      expect(answer.status, path).toBe(200);
      expect(answer.text, path).not.toMatch(/Canary|every child|red-line/);
    }
    for (const [method, path, body] of [
      ['GET', `${text}/versions`],
      ['GET', `/versions/${version}`],
      ['GET', `${text}/compare?from=${version}`],
      ['POST', `/comments/${comment}/replies`, { body: 'Yes.' }],
      ['POST', `/comments/${comment}/resolve`, {}],
      ['POST', `/suggestions/${suggestion}/withdraw`],
      ['POST', `/suggestions/${suggestion}/reject`, { reason: 'No.' }],
    ] as const) {
      expect(await cleo.call(method, path, body), path).toMatchObject({
        status: 404,
        body: { error: { code: 'not_found' } },
      });
    }
    const typesFor = async (client: TestClient) =>
      (await client.call('GET', '/coalitions/icm/activity?limit=1000')).text;
    expect(await typesFor(cleo)).not.toMatch(/"(comment|suggestion|position|version)\./);
    expect(await typesFor(bram)).toMatch(/"position\.taken"/);
  });
});
