import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { describe, expect, it, vi } from 'vitest';
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

  it('are told of at once when others move them, and at rest when one’s own moves', () => {
    vi.useFakeTimers();
    const awareness = new Awareness(ydoc);
    const readable = withReadableCarets(awareness, 'body');
    const told = vi.fn();
    readable.on('change', told);
    for (const anchor of [1, 2, 3]) readable.setLocalStateField('cursor', { anchor });
    expect(told).not.toHaveBeenCalled();
    vi.advanceTimersByTime(250);
    expect(told).toHaveBeenCalledTimes(1);
    const other = new Awareness(new Y.Doc());
    other.setLocalStateField('cursor', null);
    applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'server');
    expect(told).toHaveBeenCalledTimes(2);
    readable.setLocalStateField('cursor', { anchor: 4 });
    readable.off('change', told);
    removeAwarenessStates(awareness, [other.clientID], 'server');
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveBeenCalledTimes(2);
    awareness.destroy();
    other.destroy();
    vi.useRealTimers();
  });
});
