import { closeRound, confirmSignOn, publicTextBySlug, publishRound } from '@undersigned/services';
import { testCast, testRound, testSignOn } from '@undersigned/services/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publishedPaper } from './paper';

let cast: Awaited<ReturnType<typeof testCast>>;
beforeEach(async () => void (cast = await testCast()));
afterEach(() => cast.test.dispose());

it('a published text on paper has the list of its page, and nobody who asked not to be in it', async () => {
  const { ctx } = cast.test;
  const found = await testRound(ctx, cast.coalition, cast.ana);
  const signOns = {
    'Refuge Alliance': { decision: 'reservation', reservation: 'Not paragraph 1.', country: 'FR' },
    'Harbour House': {
      decision: 'reservation',
      reservation: 'Between us.',
      reservationUse: 'internal',
      country: 'BE',
    },
    'Silent Shelter': { listing: 'unlisted' },
  };
  for (const [name, more] of Object.entries(signOns)) {
    const secret = await testSignOn(ctx, found, name, more);
    await confirmSignOn(ctx, secret, () => ({ text: '', html: '' }));
  }
  await closeRound(ctx, cast.ana, found.round.id);
  await publishRound(ctx, cast.ana, found.round.id);
  const paper = publishedPaper(ctx, await publicTextBySlug(ctx, found.round.slug, 'en'), 'en');
  expect(paper.publisher).toBe(cast.coalition.name);
  expect(paper.annex).toMatchObject({
    heading: '3 signatories',
    groups: [
      {
        heading: null,
        entries: [
          { name: 'Harbour House', remarks: ['Belgium'], reservation: null },
          { name: 'Refuge Alliance', remarks: ['France'], reservation: 'Not paragraph 1.' },
        ],
      },
    ],
    further: 'and one further organisation',
    supporters: null,
  });
  expect(paper.imprint.standing).toMatch(/· Edition 1 of the list/);
  expect(paper.imprint.lines.at(-1)).toContain(`/p/${found.round.slug}`);
  expect(paper.imprint.lines.join(' ').replace(/ /g, '')).toContain(found.fingerprint);
  expect(JSON.stringify(paper)).not.toMatch(/Silent|Between us|@/);
});
