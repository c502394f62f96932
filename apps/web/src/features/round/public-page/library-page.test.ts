import { closeRound, publishRound } from '@undersigned/services';
import { testCast, testRound, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { open, testPages } from '@/public-page/testing';
import { libraryPage } from './library-page';

let test: TestContext;
let cast: Awaited<ReturnType<typeof testCast>>;

beforeEach(async () => {
  cast = await testCast();
  ({ test } = cast);
});
afterEach(() => test.dispose());

const look = async (language: string, slug = cast.coalition.slug) =>
  libraryPage(testPages(test.ctx), open(`/l/${slug}?lang=${language}`), slug);

describe('the public library', () => {
  it.each([
    ['en', 'ltr', 'Library', 'Nothing has been published yet'],
    ['fr', 'ltr', 'Bibliothèque', 'Rien n’a encore été publié'],
    ['de', 'ltr', 'Bibliothek', 'Noch ist nichts veröffentlicht'],
    ['ar', 'rtl', 'المكتبة', 'لم يُنشر شيء بعد'],
  ])('speaks %s', async (language, direction, title, empty) => {
    const markup = await (await look(language)).text();
    expect(markup).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(markup).toContain(`<h1>${title}</h1>`);
    expect(markup).toContain(empty);
  });

  it('lists what was published, in the direction of each text, and may be found', async () => {
    const { round } = await testRound(test.ctx, cast.coalition, cast.ana);
    expect(await (await look('ar')).text()).not.toContain(`/p/${round.slug}`);
    await closeRound(test.ctx, cast.ana, round.id);
    await publishRound(test.ctx, cast.ana, round.id);
    const answer = await look('ar');
    expect(await answer.text()).toContain(
      `<a href="/p/${round.slug}" lang="en" dir="ltr">Always a child first</a>`,
    );
    expect(answer.headers.get('x-robots-tag')).toBeNull();
  });

  it('is not there for a coalition that is not', async () => {
    expect((await look('de', 'nobody')).status).toBe(404);
  });
});
