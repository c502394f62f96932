import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addComment } from '../comment/add.js';
import { createDocument } from '../document/create.js';
import { movePhase } from '../document/move-phase.js';
import { replyToComment } from '../comment/reply.js';
import { addQuestions } from '../question/add.js';
import { suggestForWords } from '../suggestion/index.js';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import { whatNeedsMe } from './what-needs-me.js';

let test: TestContext;
beforeEach(async () => void (test = await testContext()));
afterEach(() => test.dispose());

describe('what needs me', () => {
  it('is a text in review until I have begun a thread in it, answered in one, or suggested something', async () => {
    const { coalition, organisation, member } = await testCoalition(test.ctx);
    const ana = await member('Ana', 'focal-point', null);
    const bridge = await organisation('Youth Bridge');
    const bram = await member('Bram', 'member', bridge);
    const [cleo, dov] = [await member('Cleo', 'member', bridge), await member('Dov', 'member', bridge)];
    const content = { format: 'markdown', body: 'A guardian for each child.' };
    const input = { kind: 'statement', title: 'Always a child first', content };
    const { id } = await createDocument(test.ctx, ana, coalition.id, input);
    expect(await whatNeedsMe(test.ctx, bram)).toEqual([]);

    await movePhase(test.ctx, ana, id, { command: 'ask-for-comments', reviewUntil: '2026-12-07T18:00' });
    expect(await whatNeedsMe(test.ctx, bram)).toEqual([
      {
        kind: 'read',
        documentId: id,
        title: 'Always a child first',
        by: new Date('2026-12-07T17:00:00Z'),
        timeZone: 'Europe/Brussels',
      },
    ]);
    const thread = await addComment(test.ctx, bram, id, { body: 'Good.' });
    expect(await whatNeedsMe(test.ctx, bram)).toEqual([]);
    expect(await whatNeedsMe(test.ctx, cleo)).toHaveLength(1);
    await replyToComment(test.ctx, cleo, thread.id, { body: 'Very.' });
    const words = { anchor: { quote: 'each' }, replacement: 'every', reason: null };
    await suggestForWords(test.ctx, dov, id, words);
    for (const each of [cleo, dov]) expect(await whatNeedsMe(test.ctx, each)).toEqual([]);
  });

  it('is the questions my organisation leads', async () => {
    const { coalition, organisation, member } = await testCoalition(test.ctx);
    const bridge = await organisation('Youth Bridge');
    const ana = await member('Ana', 'focal-point', null);
    const bram = await member('Bram', 'member', bridge);
    const input = { kind: 'response', title: 'Call for evidence' };
    const { id } = await createDocument(test.ctx, ana, coalition.id, input);
    await addQuestions(test.ctx, ana, id, [
      { prompt: 'Why?', leadOrganisationId: bridge.id },
      { prompt: 'How?' },
    ]);
    await movePhase(test.ctx, ana, id, { command: 'ask-for-comments' });
    const needs = await whatNeedsMe(test.ctx, bram);
    expect(needs).toContainEqual(expect.objectContaining({ kind: 'answer', documentId: id, questions: 1 }));
    const ofAna = await whatNeedsMe(test.ctx, ana);
    expect(ofAna.map(({ kind }) => kind)).not.toContain('answer');
  });
});
