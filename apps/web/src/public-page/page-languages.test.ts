import {
  directionOf,
  pageLanguages,
  type Coalition,
  type MemberActor,
  type PageLanguage,
} from '@undersigned/domain';
import { closeRound, confirmSignOn, publishRound } from '@undersigned/services';
import { testCast, testRound, testSignOn, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receiptRenderer } from '@/features/edition/render';
import { unsubscribePage } from '@/features/notice/public-page/unsubscribe-page';
import { publishedPage } from '@/features/round/public-page/published-page';
import { linkedPage } from '@/features/sign-on/public-page/linked-page';
import { sentPage } from '@/features/sign-on/public-page/sent-page';
import { postSignPage, signPage } from '@/features/sign-on/public-page/sign-page';
import { hiddenField, open, press, testPages } from './testing';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let slug: string;

const begin = async (policy: object = {}) => {
  const found = await testRound(test.ctx, coalition, ana, policy);
  slug = found.round.slug;
  return found;
};
beforeEach(async () => {
  ({ test, coalition, ana } = await testCast());
  await begin();
});
afterEach(() => test.dispose());

const pages = () => testPages(test.ctx);
const read = async (query: string, headers: Record<string, string> = {}) =>
  (await signPage(pages(), open(`/s/${slug}${query}`, headers), slug)).text();
const languageOf = (markup: string) => /<html lang="(\w+)" dir="\w+">/.exec(markup)?.[1];
const offered = (markup: string) =>
  [...markup.matchAll(/name="lang" value="(\w+)" lang="\1">\s*<bdi>([^<]+)</g)].map(([, , name]) => name);

async function publish(): Promise<void> {
  const found = await begin();
  const secret = await testSignOn(test.ctx, found, 'Refuge Alliance');
  await confirmSignOn(test.ctx, secret, receiptRenderer('en'), found.fingerprint);
  await closeRound(test.ctx, ana, found.round.id);
  await publishRound(test.ctx, ana, found.round.id);
}

/** Presses “sign” on the page in a language, as a browser does. */
async function sign(language: PageLanguage, more: Record<string, string> = {}): Promise<Response> {
  const markup = await read(`?lang=${language}`);
  const fields = {
    page: hiddenField(markup, 'page'),
    fingerprint: hiddenField(markup, 'fingerprint'),
    'organisation.name': 'Refuge Alliance',
    'organisation.country': 'BE',
    decision: 'sign',
    'signatory.name': 'Eva Maes',
    'signatory.email': 'eva@example.org',
    ...more,
  };
  return postSignPage(pages(), press(`/s/${slug}?lang=${language}`, fields), slug);
}

describe.each(pageLanguages)('in %s', (language) => {
  const page = `<html lang="${language}" dir="${directionOf(language)}">`;

  it('every public page says so, in the direction of that language', async () => {
    const missing = { slug, secret: 'a'.repeat(43) };
    const asked = (path: string) => open(`${path}?lang=${language}`);
    const answers = [
      await signPage(pages(), asked(`/s/${slug}`), slug),
      await sentPage(pages(), asked(`/s/${slug}/sent`), slug),
      await linkedPage(pages(), asked(`/s/${slug}/confirm/x`), missing),
      await signPage(pages(), asked('/s/nothing'), 'nothing'),
      await unsubscribePage(pages(), asked('/u/x'), 'x'),
    ];
    await publish();
    answers.push(await publishedPage(pages(), asked(`/p/${slug}`), { slug }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 410, 404, 410, 200]);
    for (const answer of answers) {
      const markup = await answer.text();
      expect(markup).toContain(page);
      expect(Buffer.byteLength(markup)).toBeLessThan(60_000);
    }
  });

  it('a sign-on is refused, and its mail written', async () => {
    const refused = await (await sign(language, { decision: 'reservation' })).text();
    expect(refused).toContain(page);
    expect(refused).toMatch(/id="said"/);
    expect((await sign(language)).headers.get('location')).toBe(`/s/${slug}/sent?lang=${language}#main`);
    const [mail] = (await test.ctx.db.read.mail.latest(10)).filter(({ to }) => to === 'eva@example.org');
    expect(mail).toMatchObject({ language });
    expect(mail?.html).toContain(page);
    expect(mail?.text).toMatch(new RegExp(`/confirm/[\\w-]+\\?lang=${language}`));
  });
});

describe('the words of the sign page', () => {
  it('are German, the refusal too', async () => {
    expect(await read('?lang=de')).toContain('Für Ihre Organisation unterzeichnen');
    expect(await (await sign('de', { decision: 'reservation' })).text()).toContain(
      'Bitte sagen Sie, worin der Vorbehalt besteht.',
    );
  });

  it('are Arabic, with names in their own direction and the digits of the text', async () => {
    await publish();
    const answer = await publishedPage(pages(), open(`/p/${slug}?lang=ar`), { slug });
    const markup = await answer.text();
    expect(markup).toContain('منظمة موقّعة واحدة');
    expect(markup).toContain('<bdi>Refuge Alliance</bdi>');
    expect(markup).toMatch(/class="text" lang="en" dir="ltr"/);
    expect(markup).not.toMatch(/[٠-٩]/);
  });
});

describe('the language of a page', () => {
  it('is the first one its reader wants that the round offers', async () => {
    await begin({ languages: ['en', 'fr'] });
    expect(languageOf(await read('', { 'accept-language': 'de, fr;q=0.8' }))).toBe('fr');
    expect(languageOf(await read('?lang=ar', { cookie: 'locale=fr' }))).toBe('fr');
    expect(languageOf(await read('?lang=ar'))).toBe('en');
    await begin({ languages: ['de', 'ar'] });
    expect(languageOf(await read('', { 'accept-language': 'fr' }))).toBe('de');
    expect(languageOf(await read('', { cookie: 'locale=ar' }))).toBe('ar');
  });

  it('is changed to one of the others by its own name', async () => {
    expect(offered(await read('?lang=en'))).toEqual(['Français', 'Deutsch', 'العربية']);
    expect(offered(await read('?lang=ar'))).toEqual(['English', 'Français', 'Deutsch']);
    await begin({ languages: ['fr', 'ar'] });
    expect(offered(await read('?lang=fr'))).toEqual(['العربية']);
    await begin({ languages: ['de'] });
    expect(offered(await read('?lang=de'))).toEqual([]);
  });
});
