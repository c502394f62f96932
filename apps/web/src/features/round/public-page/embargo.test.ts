import type { Coalition, MemberActor } from '@undersigned/domain';
import {
  changeRound,
  checkFingerprint,
  closeRound,
  publicRoundBySlug,
  publicTextBySlug,
  publishRound,
  recordSignOn,
  signPublicly,
} from '@undersigned/services';
import { testCast, testRound, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { invitationPage } from '@/features/sign-on/public-page/invitation-page';
import { linkedPage } from '@/features/sign-on/public-page/linked-page';
import { secondPage } from '@/features/sign-on/public-page/second-page';
import { sentPage } from '@/features/sign-on/public-page/sent-page';
import { postSignPage, signPage } from '@/features/sign-on/public-page/sign-page';
import { open, press, testPages } from '@/public-page/testing';
import { publishedPage } from './published-page';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;
beforeEach(async () => void ({ test, coalition, ana } = await testCast()));
afterEach(() => test.dispose());

const words = 'No child is detained.';
const title = 'Always a child first';
const begin = async (policy: object) => void (found = await testRound(test.ctx, coalition, ana, policy));
const slug = () => found.round.slug;
const pages = () => testPages(test.ctx);
const guessed = 'a'.repeat(43);

/** Every address that somebody without a link can try. */
const routes = {
  page: () => signPage(pages(), open(`/s/${slug()}?lang=en`), slug()),
  pressed: () => postSignPage(pages(), press(`/s/${slug()}?lang=en`, { decision: 'sign' }), slug()),
  sent: () => sentPage(pages(), open(`/s/${slug()}/sent?lang=en`), slug()),
  published: () => publishedPage(pages(), open(`/p/${slug()}?lang=en`), { slug: slug() }),
  edition: () => publishedPage(pages(), open(`/p/${slug()}/list/1`), { slug: slug(), number: 1 }),
  invitation: () => invitationPage(pages(), open(`/s/${slug()}/for/x`), { slug: slug(), secret: guessed }),
  confirm: () => linkedPage(pages(), open(`/s/${slug()}/confirm/x`), { slug: slug(), secret: guessed }),
  second: () => secondPage(pages(), open(`/s/${slug()}/second/x`), { slug: slug(), secret: guessed }),
};
const names = Object.keys(routes) as (keyof typeof routes)[];
const secretIn = async (kind: 'for' | 'confirm') => {
  const letters = await test.ctx.db.read.mail.latest(20);
  return letters.map(({ text }) => new RegExp(`/${kind}/([\\w-]+)`).exec(text)?.[1]).find(Boolean) ?? '';
};

describe('[P1] a text of which the public sees the title alone', () => {
  beforeEach(() => begin({ publicText: 'title' }));

  it.each(names)('shows no word of it and no form (%s)', async (name) => {
    const answer = await routes[name]();
    const markup = await answer.text();
    expect(markup).not.toContain(words);
    expect(markup).not.toContain(found.fingerprint);
    expect(markup).not.toContain('name="organisation.name"');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
  });

  it('says until when, in the title, in the page, and in no description for other sites', async () => {
    await changeRound(test.ctx, ana, found.round.id, { publishesAt: '2026-12-15T09:00' });
    const markup = await (await routes.page()).text();
    expect(markup).toContain(title);
    expect(markup).toContain('Under embargo until Tue 15 Dec 2026, 09:00 (Brussels)');
    expect(markup).not.toMatch(/property="og:|name="description"/);
  });

  it('gives it to no program, and takes no sign-on from its page', async () => {
    const { edition } = await publicRoundBySlug(test.ctx, slug(), 'en');
    expect(JSON.stringify(edition)).not.toContain(words);
    await expect(publicTextBySlug(test.ctx, slug(), 'en')).rejects.toMatchObject({
      refusal: { code: 'not_found' },
    });
    const input = {
      organisation: { name: 'Harbour' },
      signatory: { name: 'Eva', email: 'eva@example.org' },
      fingerprint: found.fingerprint,
    };
    await expect(signPublicly(test.ctx, slug(), input, 'en')).rejects.toMatchObject({
      refusal: { code: 'text_for_invited' },
    });
  });
});

describe('[P1] a text of which the public sees nothing', () => {
  beforeEach(() => begin({ publicText: 'nothing' }));

  it.each(names)('is as if it were not there (%s)', async (name) => {
    const answer = await routes[name]();
    expect(answer.status).toBe(404);
    const markup = await answer.text();
    for (const secret of [words, title, found.fingerprint, coalition.name]) {
      expect(markup, secret).not.toContain(secret);
    }
  });

  it('is not told to who asks about its fingerprint', async () => {
    expect((await checkFingerprint(test.ctx, found.fingerprint)).found).toEqual([]);
    await changeRound(test.ctx, ana, found.round.id, { policy: { publicText: 'title' } });
    expect((await checkFingerprint(test.ctx, found.fingerprint)).found).toHaveLength(1);
  });

  it('is read and signed by who has a personal link, and by who was entered', async () => {
    const secret = await secretIn('for');
    const own = await invitationPage(pages(), open(`/s/${slug()}/for/${secret}`), { slug: slug(), secret });
    expect(own.status).toBe(200);
    const markup = await own.text();
    expect(markup).toContain(words);
    expect(markup).toContain('name="decision"');
    expect(markup).not.toContain(`action="/s/${slug()}"`);
    const signatory = { name: 'Eva', email: 'eva@example.org' };
    const entry = { organisation: { name: 'Harbour' }, signatory, evidence: 'by phone' };
    await recordSignOn(test.ctx, ana, found.round.id, entry);
    const link = await secretIn('confirm');
    const entered = await linkedPage(pages(), open(`/s/${slug()}/confirm/${link}`), {
      slug: slug(),
      secret: link,
    });
    expect(await entered.text()).toContain(words);
  });

  it('is public once it is published', async () => {
    await closeRound(test.ctx, ana, found.round.id);
    expect((await routes.published()).status).toBe(404);
    await publishRound(test.ctx, ana, found.round.id);
    const answer = await routes.published();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(words);
    expect(answer.headers.get('x-robots-tag')).toBeNull();
  });
});

describe('[P2] the languages of a sign page', () => {
  it('are all there are unless the round says otherwise', async () => {
    await begin({});
    const markup = await (await routes.page()).text();
    expect(markup).toContain('lang="en"');
    for (const other of ['fr', 'de', 'ar']) expect(markup).toContain(`name="lang" value="${other}"`);
  });

  it('are the ones that the round offers, whatever a visitor asks for', async () => {
    await begin({ languages: ['fr'] });
    for (const asked of ['en', 'fr', 'de', 'ar', 'tlh']) {
      const answer = await signPage(pages(), open(`/s/${slug()}?lang=${asked}`), slug());
      const markup = await answer.text();
      expect(markup).toContain('<html lang="fr"');
      expect(markup).not.toContain('value="en"');
    }
    expect(await (await routes.sent()).text()).toContain('<html lang="fr"');
  });
});
