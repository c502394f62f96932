import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocument } from '../document/create.js';
import { setAccess } from '../document/set-access.js';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import { readNews } from './read-news.js';

let test: TestContext;
beforeEach(async () => void (test = await testContext()));
afterEach(() => test.dispose());

describe('the news of a coalition', () => {
  it('names who did it and for whom, newest first', async () => {
    const { coalition, organisation, member } = await testCoalition(test.ctx);
    const bridge = await organisation('Youth Bridge');
    const ana = await member('Ana', 'focal-point', bridge);
    const input = { kind: 'statement', title: 'Always a child first' };
    const { id } = await createDocument(test.ctx, ana, coalition.id, input);
    await setAccess(test.ctx, ana, id, { subject: { organisationId: bridge.id }, access: 'comment' });

    const { news, head } = await readNews(test.ctx, ana, 10);
    expect(news[0]).toMatchObject({
      who: { personName: 'Ana', organisationName: 'Youth Bridge' },
      title: 'Always a child first',
      whom: 'Youth Bridge',
      activity: { seq: head, event: { type: 'document.access-changed' } },
    });
    expect(news[1]?.activity.event.type).toBe('document.created');
  });

  it('tells nobody of a text they may not see, and members nothing of who may', async () => {
    const { coalition, member } = await testCoalition(test.ctx);
    const ana = await member('Ana', 'focal-point', null);
    const bram = await member('Bram', 'member', null);
    const draft = await createDocument(test.ctx, ana, coalition.id, { kind: 'note', title: 'Not yet' });
    const titles = async () => (await readNews(test.ctx, bram, 10)).news.map(({ title }) => title);
    expect(await titles()).not.toContain('Not yet');

    await setAccess(test.ctx, ana, draft.id, { subject: { everyone: true }, access: 'view' });
    const told = (await readNews(test.ctx, bram, 10)).news;
    expect(told.map(({ activity }) => activity.event.type)).toContain('document.created');
    expect(told.map(({ activity }) => activity.event.type)).not.toContain('document.access-changed');
  });

  it('keeps coalitions apart', async () => {
    const here = await testCoalition(test.ctx);
    const elsewhere = await testCoalition(test.ctx, 'elsewhere');
    const ana = await here.member('Ana', 'focal-point', null);
    await elsewhere.organisation('Youth Bridge');
    const { news } = await readNews(test.ctx, ana, 10);
    expect(news.map(({ activity }) => activity.event.type)).toEqual(['coalition.created']);
  });
});
