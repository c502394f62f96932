import type { DocumentId, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whatNeedsMe } from '../membership/what-needs-me.js';
import { beginNotices, listNotices, makeNotices } from '../notice/index.js';
import { testCast, testRewrite, type TestContext, testOpenText } from '../testing/index.js';
import { askAbout, askAgain, readPositions, takePosition } from './index.js';

let test: TestContext;
let ana: MemberActor;
let bram: MemberActor;
let documentId: DocumentId;

beforeEach(async () => {
  const cast = await testCast();
  ({ test, ana, bram } = cast);
  test.setNow('2026-11-26T11:00:00Z');
  const { ctx } = test;
  documentId = await testOpenText(ctx, ana, 'A guardian for each child.\n\nWithin five days.');
  await beginNotices(ctx);
  await take();
});
afterEach(() => test.dispose());

async function take(): Promise<void> {
  const { paragraphs } = await readPositions(test.ctx, bram, documentId);
  const { blockId, mark: seen } = paragraphs[0]!;
  await takePosition(test.ctx, bram, documentId, { blockId, seen, stance: 'support' });
}
const rewrite = (words: string) => testRewrite(test.ctx, documentId, 1, words);
/** Gives how many positions it asks about. */
async function ask(): Promise<number> {
  let count = 0;
  await askAgain(test.ctx, async (id) => void (count += await askAbout(test.ctx, id)));
  return count;
}
const asked = async () => {
  await makeNotices(test.ctx);
  const notices = await listNotices(test.ctx, bram);
  return notices.filter(({ reason }) => reason === 'askedAgain');
};
const needed = async () =>
  (await whatNeedsMe(test.ctx, bram))
    .filter(({ kind }) => kind === 'position')
    .map((need) => need.paragraphs);

describe('a position whose words have changed', () => {
  it('is asked about once, when nobody has written for ten minutes, and on Home until it is answered', async () => {
    expect(await ask()).toBe(0);
    test.setNow('2026-11-26T12:00:00Z');
    await rewrite('A guardian for every child.');
    test.setNow('2026-11-26T12:09:59Z');
    expect(await ask()).toBe(0);
    test.setNow('2026-11-26T12:10:00Z');
    expect(await Promise.all([ask(), ask()])).toContain(1);
    const [notice, ...others] = await asked();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ paragraph: '1', quote: 'A guardian for each child.', who: null });
    expect(notice?.path).toContain(`/t/${documentId}/positions?at=`);
    expect(await needed()).toEqual([1]);

    await rewrite('A guardian for every single child.');
    test.setNow('2026-11-26T13:00:00Z');
    expect(await ask()).toBe(0);
    await take();
    expect(await needed()).toEqual([]);
    expect(await asked()).toHaveLength(1);
  });

  it('is not asked about any more once its words are back, and again when they change anew', async () => {
    await rewrite('Otherwise.');
    test.setNow('2026-11-26T12:00:00Z');
    expect(await ask()).toBe(1);
    await rewrite('A guardian for each child.');
    test.setNow('2026-11-26T13:00:00Z');
    expect(await ask()).toBe(0);
    expect(await needed()).toEqual([]);
    await rewrite('Otherwise again.');
    test.setNow('2026-11-26T14:00:00Z');
    expect(await ask()).toBe(1);
    expect(await needed()).toEqual([1]);
  });

  it('is asked about, too, when its paragraph is taken out, until its organisation answers', async () => {
    await rewrite('');
    test.setNow('2026-11-26T12:00:00Z');
    expect(await ask()).toBe(1);
    const [notice] = await asked();
    expect(notice).toMatchObject({ paragraph: '', quote: 'A guardian for each child.' });
    expect(await needed()).toEqual([1]);
    const { gone } = await readPositions(test.ctx, bram, documentId);
    const { blockId, mark: seen } = gone[0]!;
    const say = (actor: MemberActor, stance: string) =>
      takePosition(test.ctx, actor, documentId, { blockId, seen, stance });
    await expect(say(ana, 'support')).rejects.toMatchObject({ refusal: { code: 'no_organisation' } });
    await say(bram, 'support');
    expect(await needed()).toEqual([]);
    await testRewrite(test.ctx, documentId, 2, 'Within two days.');
    test.setNow('2026-11-26T13:00:00Z');
    expect(await ask()).toBe(0);
    expect((await readPositions(test.ctx, bram, documentId)).gone).toMatchObject([
      { stance: { kind: 'support' }, goneAt: new Date('2026-11-26T12:00:00Z') },
    ]);
    await rewrite('A guardian, or none.');
    test.setNow('2026-11-26T14:00:00Z');
    expect(await ask()).toBe(1);
  });

  it('is told without a word of the text, and not after freezing', async () => {
    await rewrite('Canary.');
    test.setNow('2026-11-26T12:00:00Z');
    await ask();
    const log = JSON.stringify(await test.ctx.db.read.activity.after(0, 100));
    expect(log).toContain('position.doubted');
    expect(log).not.toMatch(/Canary|guardian for/);
    await rewrite('A guardian for each child.');
    await test.ctx.db.transact((tx) => tx.document.movePhase(documentId, ['drafting'], 'frozen'));
    test.setNow('2026-11-26T13:00:00Z');
    expect(await ask()).toBe(0);
    expect(await needed()).toEqual([]);
  });
});
