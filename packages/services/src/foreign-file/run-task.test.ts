import { describe, expect, it } from 'vitest';
import { runTask } from './run-task.js';

const html = (body: string) => runTask('text', { format: 'html', body });

describe('a file from outside', () => {
  it('is read by the worker that read the one before it', async () => {
    const [first, second] = [await html('<p>Children first</p>'), await html('<p>Children first</p>')];
    expect(first.ok && second.ok).toBe(true);
  });

  it('is read beside others of its kind', async () => {
    const read = await Promise.all(['a', 'b', 'c'].map((word) => html(`<p>${word}</p>`)));
    const texts = read.map((each) => JSON.stringify(each.ok && each.value));
    expect(texts.map((text, index) => text.includes(`"text":"${'abc'.charAt(index)}"`))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('that breaks its worker leaves the next one a good worker', async () => {
    await expect(runTask('text', null as never)).rejects.toMatchObject({
      refusal: { code: 'file_not_readable' },
    });
    expect((await html('<p>Children first</p>')).ok).toBe(true);
  });
});
