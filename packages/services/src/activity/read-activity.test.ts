import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocument } from '../document/create.js';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import { readActivity } from './read-activity.js';

let test: TestContext;
beforeEach(async () => void (test = await testContext()));
afterEach(() => test.dispose());

describe('the log of a coalition', () => {
  it('comes oldest first, page by page, without gap or repeat', async () => {
    const { coalition, organisation, member } = await testCoalition(test.ctx);
    for (const name of ['Aster', 'Birch', 'Cedar', 'Dogwood']) await organisation(name);
    const ana = await member('Ana', 'focal-point', null);
    const all = await readActivity(test.ctx, ana, coalition.id, {});
    const seen: number[] = [];
    for (let after = 0; ;) {
      const page = await readActivity(test.ctx, ana, coalition.id, { after, limit: 2 });
      seen.push(...page.map(({ seq }) => seq));
      const last = page.at(-1);
      if (!last || page.length < 2) break;
      after = last.seq;
    }
    expect(seen).toEqual(all.map(({ seq }) => seq));
    expect(all.map(({ event }) => event.type)).toEqual([
      'coalition.created',
      ...Array<string>(4).fill('organisation.added'),
    ]);
  });

  it('skips what is for others without ending the page early', async () => {
    const { coalition, organisation, member } = await testCoalition(test.ctx);
    const ana = await member('Ana', 'focal-point', null);
    const zoe = await member('Zoe', 'member', await organisation('Open Borders Desk'));
    await createDocument(test.ctx, ana, coalition.id, { kind: 'note', title: 'Not yet' });
    await organisation('Youth Bridge');
    const heard = await readActivity(test.ctx, zoe, coalition.id, { after: 1, limit: 2 });
    expect(heard.map(({ event }) => event.type)).toEqual(['organisation.added', 'organisation.added']);
  });

  it('is refused to other coalitions and to numbers that are none', async () => {
    const { coalition, member } = await testCoalition(test.ctx);
    const elsewhere = await testCoalition(test.ctx, 'elsewhere');
    const eve = await elsewhere.member('Eve', 'focal-point', null);
    const ana = await member('Ana', 'focal-point', null);
    await expect(readActivity(test.ctx, eve, coalition.id, {})).rejects.toMatchObject({
      refusal: { code: 'not_found' },
    });
    for (const page of [{ after: -1 }, { limit: 0 }, { limit: '1e308' }, { from: 1 }]) {
      await expect(readActivity(test.ctx, ana, coalition.id, page)).rejects.toMatchObject({
        refusal: { code: 'bad_input' },
      });
    }
  });
});
