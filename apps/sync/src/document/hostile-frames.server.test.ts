import { bodyField } from '@undersigned/editor/schema';
import { closeCodes, encodeSync, messageTypes, syncTypes } from '@undersigned/protocol';
import { readDocument } from '@undersigned/services';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { RawClient } from '../testing/raw-client.js';
import { StockClient } from '../testing/stock-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';

let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
let ana: StockClient;
let raw: RawClient;
beforeEach(async () => {
  server = await testServer();
  text = await testText(server);
  ana = await StockClient.open(server, text.ana, text.documentId);
  ana.write('the text of record');
  await vi.waitFor(async () => expect((await readDocument(server.web, text.documentId)).seq).toBe(1));
});
afterEach(async () => {
  ana.close();
  raw.close();
  await server.stop();
  expect(server.faults).toEqual([]);
});

const openAs = async (who: 'bram' | 'carla' | 'dov') => {
  raw = await RawClient.open(server, text[who], text.documentId);
  return raw;
};

/** The log is what it was, and so is the page of somebody who was there all the time. */
async function expectUntouched() {
  const { seq, doc } = await readDocument(server.web, text.documentId);
  expect({ seq, text: doc.getXmlFragment(bodyField).toJSON() }).toEqual({
    seq: 1,
    text: '<paragraph>the text of record</paragraph>',
  });
  expect(ana.text).toBe('<paragraph>the text of record</paragraph>');
}

/** An update that a writer's browser could have made. */
function honestUpdate(change: (body: Y.XmlFragment) => void = addParagraph): Uint8Array {
  const ydoc = new Y.Doc();
  change(ydoc.getXmlFragment(bodyField));
  return Y.encodeStateAsUpdate(ydoc);
}
const addParagraph = (body: Y.XmlFragment) => body.push([new Y.XmlElement('paragraph')]);

describe.each(['carla', 'dov'] as const)('somebody who may not write (%s)', (who) => {
  it('cannot alter the text with well-formed writes, and is shown the door at the third', async () => {
    const client = await openAs(who);
    for (const type of [syncTypes.update, syncTypes.step2, syncTypes.update] as const) {
      client.sendUpdate(honestUpdate(), type);
    }
    await vi.waitFor(() => expect(client.closed).toBe(closeCodes.forbidden.code));
    expect(client.refusals).toEqual(['forbidden', 'forbidden', 'forbidden']);
    await expectUntouched();
  });

  it('still reads and follows what others write', async () => {
    const reader = await StockClient.open(server, text[who], text.documentId);
    raw = RawClient.at(server.url);
    ana.write('and more');
    await vi.waitFor(() => expect(reader.text).toContain('and more'));
    reader.close();
  });
});

describe('a writer with bad intentions', () => {
  it.each([
    ['nothing at all', new Uint8Array()],
    ['an unknown kind', Uint8Array.of(9, 1, 2)],
    ['bytes behind the message', Uint8Array.of(...encodeSync(syncTypes.update, Uint8Array.of(0, 0)), 7)],
    ['a length that lies', Uint8Array.of(messageTypes.sync, syncTypes.update, 200, 1)],
    ['text', 'text'],
  ])('sends %s: a bad frame without effect', async (_name, frame) => {
    const client = await openAs('bram');
    client.send(frame);
    await vi.waitFor(() => expect(client.refusals).toEqual(['bad_frame']));
    await expectUntouched();
  });

  it('is sent away after twenty bad frames', async () => {
    const client = await openAs('bram');
    for (let i = 0; i < 20; i++) client.send(Uint8Array.of(9));
    await vi.waitFor(() => expect(client.closed).toBe(closeCodes['bad-frame'].code));
  });

  it('cannot write with another person’s client id, nor void what that person will type', async () => {
    const client = await openAs('bram');
    const theft = encoding.encode((encoder) => {
      // one garbage-collected struct of length 10⁶ at Ana's next clock
      for (const n of [1, 1, ana.ydoc.clientID, Y.getState(ana.ydoc.store, ana.ydoc.clientID)]) {
        encoding.writeVarUint(encoder, n);
      }
      encoding.writeUint8(encoder, 0);
      for (const n of [1_000_000, 0]) encoding.writeVarUint(encoder, n);
    });
    client.sendUpdate(theft);
    await vi.waitFor(() => expect(client.closed).toBe(closeCodes['update-refused'].code));
    expect(client.refusals).toEqual(['not_yours']);
    await expectUntouched();
    ana.write('still heard');
    await vi.waitFor(async () => expect((await readDocument(server.web, text.documentId)).seq).toBe(2));
  });

  it('cannot take the client id of somebody who is here and has not written yet', async () => {
    const newcomer = await StockClient.open(server, text.ana, text.documentId);
    const client = await openAs('bram');
    const ydoc = new Y.Doc();
    ydoc.clientID = newcomer.ydoc.clientID;
    addParagraph(ydoc.getXmlFragment(bodyField));
    client.sendUpdate(Y.encodeStateAsUpdate(ydoc));
    await vi.waitFor(() => expect(client.refusals).toEqual(['not_yours']));
    newcomer.close();
    await expectUntouched();
  });

  it('cannot delete what somebody has not typed yet', async () => {
    const client = await openAs('bram');
    const clock = Y.getState(ana.ydoc.store, ana.ydoc.clientID);
    const deletion = encoding.encode((encoder) => {
      for (const n of [0, 1, ana.ydoc.clientID, 1, clock, 50]) encoding.writeVarUint(encoder, n);
    });
    client.sendUpdate(deletion, syncTypes.step2);
    await vi.waitFor(() => expect(client.refusals).toEqual(['gap']));
    await expectUntouched();
  });

  it.each([
    ['a node the schema does not know', (body: Y.XmlFragment) => body.push([new Y.XmlElement('script')])],
    ['a document within the document', (body: Y.XmlFragment) => body.doc?.getMap('x').set('y', new Y.Doc())],
    ['another shared type', (body: Y.XmlFragment) => body.doc?.getText('elsewhere').insert(0, 'x')],
  ])('sends %s', async (_name, change) => {
    const client = await openAs('bram');
    client.sendUpdate(honestUpdate((body) => void change(body)));
    await vi.waitFor(() => expect(client.refusals).toEqual(['schema']));
    await expectUntouched();
  });

  it('sends a truncated update: nothing of it takes effect', async () => {
    const client = await openAs('bram');
    client.sendUpdate(honestUpdate().slice(0, -4));
    await vi.waitFor(() => expect(client.refusals).toEqual(['bad_update']));
    await expectUntouched();
  });

  it('cannot show a caret under another name or another client id', async () => {
    const client = await openAs('bram');
    const awareness = new Awareness(new Y.Doc());
    awareness.setLocalState({ user: { name: 'Ana', color: 'red' }, cursor: 1, more: 'x'.repeat(2_000) });
    const own = encodeAwarenessUpdate(awareness, [awareness.clientID]);
    const stolen = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, ana.ydoc.clientID);
      encoding.writeVarUint(encoder, 2 ** 40);
      encoding.writeVarString(encoder, JSON.stringify({ user: { name: 'not Ana' } }));
    });
    for (const update of [stolen, own]) {
      client.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, messageTypes.awareness);
          encoding.writeVarUint8Array(encoder, update);
        }),
      );
    }
    const states = ana.provider.awareness.getStates();
    await vi.waitFor(() =>
      expect(states.get(awareness.clientID)).toMatchObject({
        user: { name: 'Bram', organisation: 'Youth Bridge' },
        cursor: 1,
      }),
    );
    expect(states.get(ana.ydoc.clientID)).toEqual({});
    // Nothing but the caret goes on to the others, and none that is larger than a caret.
    expect(Object.keys(states.get(awareness.clientID) ?? {}).sort()).toEqual(['cursor', 'user']);
    awareness.destroy();
  });
});

describe('the saved message', () => {
  it('counts the frames that are on disk', async () => {
    const client = await openAs('bram');
    const ydoc = new Y.Doc();
    ydoc.on('update', (update: Uint8Array) => client.sendUpdate(update));
    for (let i = 0; i < 3; i++) addParagraph(ydoc.getXmlFragment(bodyField));
    await vi.waitFor(() => expect(client.saved.at(-1)?.frames).toBe(3));
    const { seq, doc } = await readDocument(server.web, text.documentId);
    expect(client.saved.at(-1)?.seq).toBe(seq);
    expect(doc.getXmlFragment(bodyField).length).toBe(4);
  });

  it('comes for what was known already too', async () => {
    const client = await openAs('bram');
    client.sendUpdate(Y.encodeStateAsUpdate(ana.ydoc), syncTypes.step2);
    await vi.waitFor(() => expect(client.saved).toEqual([{ seq: 1, frames: 1 }]));
    await expectUntouched();
  });
});
