import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { tidied } from './tidy.js';

function keysOf(ydoc: Y.Doc): Uint8Array[] {
  const keys: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => keys.push(update));
  return keys;
}

describe('a tidied text', () => {
  it('is shorter and reads the same', () => {
    const ydoc = new Y.Doc();
    const [text, keys] = [ydoc.getText('body'), keysOf(ydoc)];
    for (let key = 0; key < 100; key++) text.insert(key, 'a');
    text.delete(10, 50);
    const bytes = Y.mergeUpdates(keys);
    const tidy = tidied(bytes);
    expect(tidy.length).toBeLessThan(bytes.length / 5);
    const again = new Y.Doc();
    Y.applyUpdate(again, tidy);
    expect(again.getText('body').toJSON()).toBe(text.toJSON());
  });

  it('is the one that was given when it would lose words that hang on what was deleted', () => {
    const ydoc = new Y.Doc();
    const keys = keysOf(ydoc);
    const body = ydoc.getXmlFragment('body');
    const [one, other] = [new Y.XmlText('one'), new Y.XmlText('z')];
    body.push([one, other]);
    const between = new Y.Item(
      Y.createID(ydoc.clientID, Y.getState(ydoc.store, ydoc.clientID)),
      one._start,
      one._start && Y.createID(one._start.id.client, one._start.id.clock + 2),
      other._start,
      other._start?.id ?? null,
      one,
      null,
      new Y.ContentString('A'),
    );
    ydoc.transact((transaction) => between.integrate(transaction, 0));
    for (let key = 0; key < 100; key++) one.insert(4 + key, 'b');
    body.delete(1, 1);
    const bytes = Y.mergeUpdates(keys);
    expect(tidied(bytes)).toBe(bytes);
  });

  it('is the one that was given when it waits for more', () => {
    const ydoc = new Y.Doc();
    const [text, keys] = [ydoc.getText('body'), keysOf(ydoc)];
    for (let key = 0; key < 10; key++) text.insert(key, 'a');
    const bytes = Y.mergeUpdates(keys.slice(1));
    expect(tidied(bytes)).toBe(bytes);
  });
});
