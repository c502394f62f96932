import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { withReadableCarets } from './readable-carets.js';

const ydoc = new Y.Doc();
const body = ydoc.getXmlFragment('body');
body.push([new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')]);

/** What the editor is shown of somebody whose caret is this. */
function shown(cursor: unknown): unknown {
  const awareness = new Awareness(ydoc);
  awareness.states.set(7, { user: { name: 'Bram' }, cursor });
  const state = withReadableCarets(awareness, 'body').getStates().get(7);
  awareness.destroy();
  expect(state).toMatchObject({ user: { name: 'Bram' } });
  return (state as { cursor?: unknown }).cursor;
}

describe('carets of others', () => {
  it.each([0, 1, 2])('are shown where the text has a place (%i)', (index) => {
    const position: unknown = JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(body, index)));
    const cursor = { anchor: position, head: position };
    expect(shown(cursor)).toEqual(cursor);
    expect(shown(null)).toBeNull();
  });

  it.each<[string, unknown]>([
    ['a number', 1],
    ['half a caret', { anchor: { tname: 'body' } }],
    ['no places', { anchor: null, head: null }],
    ['a place that is nowhere', { anchor: {}, head: {} }],
    ['another shared type', { anchor: { tname: 'x' }, head: { tname: 'x' } }],
    ['an id that is none', { anchor: { item: { client: 'a' } }, head: { item: { client: 1, clock: -1 } } }],
  ])('are not shown with %s', (_name, cursor) => expect(shown(cursor)).toBeNull());

  it('leave one’s own caret to travel as before', () => {
    const awareness = new Awareness(ydoc);
    const readable = withReadableCarets(awareness, 'body');
    readable.setLocalStateField('cursor', { anchor: 1 });
    expect(awareness.getLocalState()).toEqual({ cursor: { anchor: 1 } });
    awareness.destroy();
  });

  it('are told of when others move them, not when one’s own moves', () => {
    const awareness = new Awareness(ydoc);
    const readable = withReadableCarets(awareness, 'body');
    let told = 0;
    const listener = () => (told += 1);
    readable.on('change', listener);
    readable.setLocalStateField('cursor', { anchor: 1 });
    expect(told).toBe(0);
    const other = new Awareness(new Y.Doc());
    other.setLocalStateField('cursor', null);
    const come = encodeAwarenessUpdate(other, [other.clientID]);
    applyAwarenessUpdate(awareness, come, 'server');
    expect(told).toBe(1);
    readable.off('change', listener);
    removeAwarenessStates(awareness, [other.clientID], 'server');
    expect(told).toBe(1);
    awareness.destroy();
    other.destroy();
  });
});
