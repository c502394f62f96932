import type { Coalition, Document, MemberActor, Round } from '@undersigned/domain';
import { closeRound, confirmSignOn, publishRound } from '@undersigned/services';
import { testCast, testRound, testSignOn, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testClient, type TestClient } from './testing';

let test: TestContext;
let coalition: Coalition;
let focalPoint: MemberActor;
let [ana, bram, zoe]: TestClient[] = [];
let document: Document;
let round: Round;

beforeEach(async () => {
  const cast = await testCast();
  ({ test, coalition } = cast);
  focalPoint = cast.ana;
  ana = await testClient(test.ctx, cast.ana);
  bram = await testClient(test.ctx, cast.bram);
  zoe = await testClient(test.ctx, cast.zoe);
  const found = await testRound(test.ctx, coalition, focalPoint);
  ({ document, round } = found);
  const reservation = { decision: 'reservation', reservation: 'Not paragraph 1.', country: 'FR' };
  const render = () => ({ text: '', html: '' });
  await confirmSignOn(test.ctx, await testSignOn(test.ctx, found, 'Refuge Alliance', reservation), render);
  await closeRound(test.ctx, focalPoint, round.id);
  await publishRound(test.ctx, focalPoint, round.id);
});
afterEach(() => test.dispose());

const entry = { name: 'Magda Berg', institution: 'Commission', email: 'berg@example.eu' };
const words = { subject: 'A text', note: 'As promised.', replyTo: 'ana@example.org' };

describe('sending a text through the API', () => {
  it('goes from the directory to what came of it', async () => {
    const added = await ana!.call('POST', `/coalitions/${coalition.slug}/addressees`, entry);
    expect(added).toMatchObject({ status: 201, body: { language: 'en', title: '' } });
    const { id } = added.body as { id: string };
    const deliveries = `/documents/${document.id}/deliveries`;
    const addresseeIds = [id];
    expect(await ana!.call('POST', deliveries, { addresseeIds })).toMatchObject({ body: { addressees: 1 } });
    const sent = await ana!.call('POST', `${deliveries}/send`, { addresseeIds, ...words });
    expect(sent).toMatchObject({ status: 200, body: { addressees: 1 } });
    const again = await ana!.call('POST', `${deliveries}/send`, { addresseeIds, ...words });
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'already_sent' } } });
    const [line] = (await ana!.call('GET', deliveries)).body as { id: string }[];
    expect(line).toMatchObject({ state: 'under-way', email: entry.email });
    const on = '2026-11-22';
    for (const [what, body] of [
      ['reply', { on }],
      ['outcome', { on, words: 'Article 14 was changed.' }],
    ] as const) {
      expect((await ana!.call('PUT', `/deliveries/${line!.id}/${what}`, body)).status).toBe(200);
      expect((await bram!.call('PUT', `/deliveries/${line!.id}/${what}`, body)).status).toBe(403);
      expect((await zoe!.call('PUT', `/deliveries/${line!.id}/${what}`, body)).status).toBe(404);
    }
    const seen = await bram!.call('GET', deliveries);
    expect(seen.body).toMatchObject([{ email: null, outcome: { words: 'Article 14 was changed.' } }]);
    expect(seen.text).not.toContain('@');
    expect((await zoe!.call('GET', deliveries)).status).toBe(404);
  });

  it('puts the text and its list into the mail and beside it', async () => {
    const { body } = await ana!.call('POST', `/coalitions/${coalition.slug}/addressees`, entry);
    const addresseeIds = [(body as { id: string }).id];
    await ana!.call('POST', `/documents/${document.id}/deliveries`, { addresseeIds });
    await ana!.call('POST', `/documents/${document.id}/deliveries/send`, { addresseeIds, ...words });
    const mails = await test.ctx.db.read.mail.latest(10);
    const mail = mails.find(({ to }) => to === entry.email);
    expect(mail).toMatchObject({ to: entry.email, fromName: coalition.name, replyTo: words.replyTo });
    expect(mail?.text).toContain('No child is detained.');
    const files = await test.ctx.db.read.mail.attachments(mail!.id);
    expect(files.map(({ name }) => name)).toEqual([
      `${round.slug}.pdf`,
      `${round.slug}.docx`,
      `${round.slug}.txt`,
      `${round.slug}.csv`,
    ]);
    const [print, word, text, list] = files.map(({ bytes }) => Buffer.from(bytes).toString());
    expect(print?.slice(0, 5)).toBe('%PDF-');
    expect(word?.slice(0, 2)).toBe('PK');
    expect(text).toContain('No child is detained.');
    expect(text).toContain('1 signatory\r\n\r\n- Refuge Alliance, France [1]\r\n');
    expect(text).toContain('[1] Not paragraph 1.');
    expect(list).toContain('Refuge Alliance,FR,');
  });

  it('keeps the directory to focal points of its own coalition', async () => {
    const path = `/coalitions/${coalition.slug}/addressees`;
    const { body } = await ana!.call('POST', path, entry);
    const { id } = body as { id: string };
    expect((await bram!.call('GET', path)).status).toBe(403);
    expect((await zoe!.call('GET', path)).status).toBe(404);
    expect((await zoe!.call('PUT', `/addressees/${id}`, entry)).status).toBe(404);
    expect((await bram!.call('DELETE', `/addressees/${id}`)).status).toBe(403);
    expect((await ana!.call('DELETE', `/addressees/${id}`)).status).toBe(200);
    expect((await ana!.call('GET', path)).body).toEqual([]);
  });
});
