import type { Coalition, MemberActor } from '@undersigned/domain';
import { testCast, testRound, testSignOn, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hiddenField, open, press, testPages } from '@/public-page/testing';
import { linkedPage, postLinkedPage } from './linked-page';
import { postSecondPage, secondPage } from './second-page';
import { signPage } from './sign-page';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;
let first: string;

beforeEach(async () => {
  ({ test, coalition, ana } = await testCast());
  found = await testRound(test.ctx, coalition, ana, { second: 'asked' });
  first = await testSignOn(test.ctx, found, 'Refuge Alliance', { secondEmail: 'board@example.org' });
});
afterEach(() => test.dispose());

const slug = () => found.round.slug;
const pages = () => testPages(test.ctx);
const state = async () => (await test.ctx.db.read.signOn.ofRound(found.round.id))[0]?.state;
const heading = (markup: string) => /<h1>([^<]*)/.exec(markup)?.[1];

const firstPath = () => `/s/${slug()}/confirm/${first}?lang=en`;
const firstLook = async () =>
  (await linkedPage(pages(), open(firstPath()), { slug: slug(), secret: first })).text();
async function firstPress(fields: Record<string, string> = {}) {
  const markup = await firstLook();
  const fingerprint = hiddenField(markup, 'fingerprint');
  const sent = press(firstPath(), {
    page: hiddenField(markup, 'page'),
    act: 'confirm',
    fingerprint,
    sure: 'yes',
    ...fields,
  });
  return postLinkedPage(pages(), sent, { slug: slug(), secret: first });
}

const mailed = async () =>
  /\/second\/([\w-]+)/.exec(
    (await test.ctx.db.read.mail.latest(9)).find(({ to }) => to === 'board@example.org')?.text ?? '',
  )?.[1] ?? '';
const secondPath = (secret: string) => `/s/${slug()}/second/${secret}?lang=en`;
const look = async (secret: string) =>
  secondPage(pages(), open(secondPath(secret)), { slug: slug(), secret });
async function pressed(secret: string, act: string, sure = 'yes') {
  const markup = await (await look(secret)).text();
  const fingerprint = hiddenField(markup, 'fingerprint');
  const sent = press(secondPath(secret), {
    page: hiddenField(markup, 'page'),
    act,
    fingerprint,
    sure,
  });
  return postSecondPage(pages(), sent, { slug: slug(), secret });
}

describe('the page of the second person', () => {
  it('shows the text, and counts once the button is pressed', async () => {
    await firstPress();
    expect(heading(await firstLook())).toBe('One more person confirms');
    const secret = await mailed();
    const markup = await (await look(secret)).text();
    expect(markup).toContain('No child is detained.');
    expect(heading(markup)).toBe('Does Refuge Alliance sign this text?');
    expect(await state()).toBe('unseconded');
    expect((await pressed(secret, 'confirm')).status).toBe(303);
    expect(await state()).toBe('confirmed');
    expect(heading(await (await look(secret)).text())).toBe('Thank you. Refuge Alliance has signed.');
  });

  it('withdraws what the organisation does not sign', async () => {
    await firstPress();
    const secret = await mailed();
    expect((await pressed(secret, 'deny')).status).toBe(303);
    expect(await state()).toBe('withdrawn');
    expect(heading(await firstLook())).toBe('This sign-on is withdrawn');
  });

  it('opens nothing with another link, and nothing without a page of ours', async () => {
    await firstPress();
    const secret = await mailed();
    expect((await look('a'.repeat(43))).status).toBe(410);
    expect((await look(first)).status).toBe(410);
    const forged = press(secondPath(secret), { act: 'confirm', fingerprint: found.fingerprint });
    expect((await postSecondPage(pages(), forged, { slug: slug(), secret })).status).toBe(403);
    expect(await state()).toBe('unseconded');
  });

  it('takes no form as it was served', async () => {
    await firstPress();
    const secret = await mailed();
    for (const act of ['confirm', 'deny']) expect((await pressed(secret, act, '')).status).toBe(400);
    expect(await state()).toBe('unseconded');
  });

  it('lets the first person name somebody else, and says what is wrong with an address', async () => {
    await firstPress();
    const secret = await mailed();
    const own = await firstPress({ secondEmail: 'refuge-alliance@example.org' });
    expect(own.status).toBe(400);
    expect(await own.text()).toContain('the first person’s own mailbox');
    expect((await firstPress({ secondEmail: 'chair@example.org' })).status).toBe(303);
    expect((await look(secret)).status).toBe(410);
  });

  it('is asked for on the sign page of such a round only', async () => {
    const shown = await (await signPage(pages(), open(`/s/${slug()}?lang=en`), slug())).text();
    expect(shown).toContain('name="secondEmail"');
  });
});
