import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ListReader } from './list-reader';

/** A reader whose lists come, or fail to, when the test says so. */
function reader() {
  const asked: { comes: (items: string[]) => void; fails: (why: Error) => void }[] = [];
  const ask = () => new Promise<string[]>((comes, fails) => void asked.push({ comes, fails }));
  const shown: string[][] = [];
  const list = new ListReader<string>(ask, (items) => shown.push(items));
  list.begin(ask());
  return {
    list,
    asked,
    shown,
    comes: async (at: number, ...items: string[]) => {
      asked[at]?.comes(items);
      await setImmediate();
    },
    fails: async (at: number) => {
      asked[at]?.fails(new Error('no connection'));
      await setImmediate();
    },
  };
}

describe('a list that is read again and again', () => {
  it('shows what came first, and what came after news', async () => {
    const { list, shown, comes } = reader();
    await comes(0, 'a');
    list.refresh();
    await comes(1, 'a', 'b');
    expect(shown).toEqual([['a'], ['a', 'b']]);
  });

  it('is read once more for all news that came while it was read', async () => {
    const { list, asked, shown, comes } = reader();
    list.refresh();
    list.refresh();
    expect(asked).toHaveLength(1);
    await comes(0, 'a');
    expect(asked).toHaveLength(2);
    await comes(1, 'a', 'b');
    expect(asked).toHaveLength(2);
    expect(shown).toEqual([['a'], ['a', 'b']]);
  });

  it('keeps what is shown when it cannot be read, and is read when the connection is back', async () => {
    const { list, asked, shown, comes, fails } = reader();
    await comes(0, 'a');
    list.catchUp();
    expect(asked).toHaveLength(1);
    list.refresh();
    await fails(1);
    expect(shown).toEqual([['a']]);
    list.catchUp();
    await comes(2, 'b');
    expect(shown).toEqual([['a'], ['b']]);
  });

  it('is read again for news, though the reading before failed', async () => {
    const { list, asked, comes, fails, shown } = reader();
    list.refresh();
    await fails(0);
    expect(asked).toHaveLength(2);
    await comes(1, 'a');
    expect(shown).toEqual([['a']]);
  });
});
