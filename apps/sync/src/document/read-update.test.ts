import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { readUpdate } from './read-update.js';

const limits = { structs: 1_000, clients: 100, text: 10_000, maySpellLong: false };

/** An update of three people, with one of every content Yjs knows. */
function honest(): Uint8Array {
  const updates = [1, 2, 3].map((clientId) => {
    const ydoc = new Y.Doc();
    ydoc.clientID = clientId * 1_000;
    const body = ydoc.getXmlFragment('body');
    const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText('words 🜁')];
    body.push([paragraph, new Y.XmlHook('hook') as unknown as Y.XmlElement]);
    paragraph.push([text]);
    paragraph.setAttribute('id', 'x');
    text.format(0, 2, { bold: {} });
    text.insertEmbed(1, { an: 'object' });
    text.delete(3, 1);
    ydoc.getMap('map').set('bytes', Uint8Array.of(1, 2));
    ydoc.getMap('map').set('document', new Y.Doc());
    ydoc.getArray('array').push([1, 'two', null, [3], { four: 4 }, new Y.Map(), new Y.Array(), new Y.Text()]);
    body.delete(1, 1);
    return Y.encodeStateAsUpdate(ydoc);
  });
  return Y.mergeUpdates(updates);
}

const shapeOf = (update: Uint8Array) =>
  [...readUpdate(update, limits).byClient.values()]
    .flat()
    .map(({ id, length, origin, rightOrigin }) => ({ ...id, length, origin, rightOrigin }));

const shapeInYjs = (update: Uint8Array) =>
  Y.decodeUpdate(update).structs.map((struct) => {
    const { origin, rightOrigin } = struct instanceof Y.Item ? struct : { origin: null, rightOrigin: null };
    const idOf = (id: Y.ID | null) => id && { client: id.client, clock: id.clock };
    const { client, clock } = struct.id;
    return { client, clock, length: struct.length, origin: idOf(origin), rightOrigin: idOf(rightOrigin) };
  });

describe('reading an update', () => {
  it('finds what Yjs finds', () => {
    const update = honest();
    expect(shapeOf(update)).toEqual(shapeInYjs(update));
    const { ds } = Y.decodeUpdate(update);
    expect(readUpdate(update, limits).deletions).toEqual(
      [...ds.clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => ({ client, clock, len }))),
    );
  });

  it('takes no mutant that Yjs would not, and finds the same in those it takes', () => {
    const update = honest();
    const mutation = fc.array(fc.tuple(fc.nat(update.length - 1), fc.nat(255)), { maxLength: 4 });
    let taken = 0;
    fc.assert(
      fc.property(mutation, fc.nat(update.length), (changes, length) => {
        const mutant = update.slice(0, changes.length % 2 ? update.length : length);
        for (const [at, value] of changes) if (at < mutant.length) mutant[at] = value;
        let shape;
        try {
          shape = shapeOf(mutant);
        } catch {
          return;
        }
        taken++;
        expect(shape).toEqual(shapeInYjs(mutant));
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  const numbers = (...values: number[]) =>
    encoding.encode((encoder) => values.forEach((value) => encoding.writeVarUint(encoder, value)));

  it.each([
    ['nothing', new Uint8Array()],
    ['a claim of thirty-two million structs', numbers(1, 32_000_000, 7, 0)],
    ['a client twice', numbers(2, 1, 7, 0, 0, 3, 1, 7, 3, 0, 3, 0)],
    ['clients in another order than Yjs writes', numbers(2, 1, 7, 0, 0, 3, 1, 8, 0, 0, 3, 0)],
    ['bytes behind the end', numbers(0, 0, 0)],
    ['a text that goes on behind the end', numbers(1, 1, 7, 0, 4, 1, 4, 98, 111, 100, 121, 200, 65)],
    ['half a surrogate pair', halfAPair()],
    ['a hundred thousand lists in one another', nested(100_000)],
  ])('refuses %s', (_name, update) => expect(() => readUpdate(update, limits)).toThrow());

  /** Characters in `body`, spelt in UTF-8 as nobody may spell them. */
  function halfAPair(): Uint8Array {
    return Uint8Array.of(1, 1, 7, 0, 4, 1, 4, 98, 111, 100, 121, 3, 0xed, 0xa0, 0x80, 0);
  }

  function nested(depth: number): Uint8Array {
    const list = new Uint8Array(depth * 2).map((_, n) => (n % 2 ? 1 : 117));
    return Uint8Array.of(1, 1, 7, 0, 8, 1, 4, 98, 111, 100, 121, 1, ...list, 126, 0);
  }
});
