import { MergedUpdates } from '@undersigned/services';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { inOwnPages } from './own-pages.js';

function update(letters: number): Uint8Array {
  const ydoc = new Y.Doc();
  ydoc.getText('body').insert(0, 'a'.repeat(letters));
  return Y.encodeStateAsUpdate(ydoc);
}

const isInOwnPages = (merged: MergedUpdates) => {
  const { buffer } = merged.whole();
  return buffer instanceof ArrayBuffer && buffer.resizable;
};

describe('pages of its own', () => {
  it('has a long text that nobody has looked into, and it is the same text', () => {
    const bytes = update(50_000);
    const merged = inOwnPages(MergedUpdates.stored(bytes));
    expect(isInOwnPages(merged)).toBe(true);
    expect(merged.isRead).toBe(false);
    expect(merged.whole()).toEqual(bytes);
    expect([...merged.clocks().values()]).toEqual([50_000]);
  });

  it('has neither a short text nor one that goes on being written', () => {
    expect(isInOwnPages(inOwnPages(MergedUpdates.stored(update(100))))).toBe(false);
    const read = MergedUpdates.of([update(50_000)]);
    expect(inOwnPages(read)).toBe(read);
  });
});
