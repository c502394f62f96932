import type { MemberActor } from '@undersigned/domain';
import { addComment, beginNotices, mailDueNotices, makeNotices, replyToComment } from '@undersigned/services';
import { testCast, testStatement, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hiddenField, open, press, testPages } from '@/public-page/testing';
import { postUnsubscribePage, unsubscribePage } from './unsubscribe-page';

let test: TestContext;
let bram: MemberActor;
let secret: string;

beforeEach(async () => {
  const cast = await testCast();
  ({ test, bram } = cast);
  const { ctx } = test;
  const document = await testStatement(ctx, cast.coalition, ['No child is detained.']);
  await beginNotices(ctx);
  const thread = await addComment(ctx, bram, document.id, { body: 'Since when?' });
  await replyToComment(ctx, cast.ana, thread.id, { body: 'Since 2024.' });
  await makeNotices(ctx);
  // A Monday morning: the clock of the tests stands on a Sunday.
  test.setNow('2026-11-23T09:00:00Z');
  await mailDueNotices(ctx);
  const letter = (await ctx.db.read.mail.latest(10)).find(({ to }) => to === 'bram@example.org');
  secret = letter?.unsubscribeUrl?.split('/u/')[1] ?? '';
});
afterEach(() => test.dispose());

const path = () => `/u/${secret}?lang=fr`;
const look = (headers: Record<string, string> = {}) =>
  unsubscribePage(testPages(test.ctx), open(path(), headers), secret);
const send = (request: Request) => postUnsubscribePage(testPages(test.ctx), request, secret);
const setting = () => test.ctx.db.read.noticeSetting.of(bram.personId);

describe('the page at the end of a mail of notices', () => {
  it('changes nothing by being looked at, by whomever and as often as they like', async () => {
    const visits: Record<string, string>[] = [
      {},
      { purpose: 'prefetch' },
      { 'sec-purpose': 'prefetch;prerender' },
    ];
    for (const headers of visits) {
      const answer = await look(headers);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    const markup = await (await look()).text();
    expect(markup).toContain('bram@example.org');
    expect(markup).not.toMatch(/<script|\son\w+=/i);
    expect(await setting()).toMatchObject({ addressed: 'at-once', rest: 'daily' });
  });

  it('acts neither with its first form nor with its last', async () => {
    const forms = [...(await (await look()).text()).matchAll(/<form[^>]*method="(\w+)"/g)];
    expect(forms.map(([, method]) => method)).toEqual(['get', 'post', 'get']);
  });

  it('ends the mails by its button, and says so', async () => {
    const page = hiddenField(await (await look()).text(), 'page');
    expect((await send(press(path(), { page, act: 'unsubscribe', sure: 'yes' }))).status).toBe(303);
    expect(await setting()).toMatchObject({ addressed: 'never', rest: 'never' });
    expect(await (await look()).text()).toContain('ne vous seront plus envoyés');
  });

  it('ends them by one POST of a mail program, in either form, without cookie or origin', async () => {
    const oneClick = { 'List-Unsubscribe': 'One-Click' };
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    const url = new URL(path(), 'http://localhost:3000');
    expect((await send(new Request(url, { method: 'POST', body }))).status).toBe(204);
    expect(await setting()).toMatchObject({ addressed: 'never', rest: 'never' });
    expect((await send(press(path(), oneClick, { origin: null }))).status).toBe(204);
  });

  it('does nothing for a form of somebody else, or for a link that is not one', async () => {
    const page = hiddenField(await (await look()).text(), 'page');
    const refused = [
      press(path(), { act: 'unsubscribe' }),
      press(path(), { page, act: 'unsubscribe' }, { origin: 'https://evil.example' }),
      press(path(), { page, act: 'unsubscribe' }),
      press(path(), { page, act: 'other', sure: 'yes' }),
      press(path(), { 'List-Unsubscribe': 'Yes' }, { origin: null }),
      press(path(), '{}', { type: 'application/json' }),
    ];
    for (const request of refused) expect((await send(request)).status).toBeGreaterThanOrEqual(400);
    expect(await setting()).toMatchObject({ addressed: 'at-once', rest: 'daily' });
    secret = 'x'.repeat(43);
    expect((await look()).status).toBe(410);
    expect((await send(press(path(), { 'List-Unsubscribe': 'One-Click' }))).status).toBe(410);
  });
});
