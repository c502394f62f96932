import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { MergedUpdates } from './merged-updates.js';

/** One step of somebody: type, delete, mark, add a paragraph, or hear of what the others did. */
const step = fc.record({
  who: fc.nat(2),
  act: fc.constantFrom('type', 'delete', 'mark', 'paragraph', 'listen'),
  at: fc.nat(30),
  text: fc.constantFrom('a', 'bc', 'é', '日本', '👩‍👧', ''),
});

/** Plays steps of three people at one text. Gives every update, as a server that hears of them would log them. */
function play(steps: { who: number; act: string; at: number; text: string }[]) {
  const log: Uint8Array[] = [];
  const people = [0, 1, 2].map((n) => {
    const ydoc = new Y.Doc();
    ydoc.clientID = 10 + n;
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'log') log.push(update);
    });
    return { ydoc, heard: 0 };
  });
  for (const { who, act, at, text } of steps) {
    const person = people[who]!;
    const body = person.ydoc.getXmlFragment('body');
    const first = body.length > 0 ? ((body.get(at % body.length) as Y.XmlElement).get(0) as Y.XmlText) : null;
    if (act === 'listen') {
      for (; person.heard < log.length; person.heard++) Y.applyUpdate(person.ydoc, log[person.heard]!, 'log');
    } else if (act === 'paragraph' || !first) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.setAttribute('id', `p${at}`);
      paragraph.insert(0, [new Y.XmlText(text)]);
      body.insert(Math.min(at, body.length), [paragraph]);
    } else if (act === 'type') {
      first.insert(Math.min(at, first.length), text);
    } else if (first.length > 0) {
      const from = at % first.length;
      const length = Math.min(2, first.length - from);
      if (act === 'delete') first.delete(from, length);
      else first.format(from, length, { bold: true });
    }
  }
  return log;
}

const asSeen = (update: Uint8Array) => {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, update);
  return {
    text: ydoc.getXmlFragment('body').toJSON(),
    all: Y.encodeStateAsUpdate(ydoc),
    isPending: ydoc.store.pendingStructs !== null || ydoc.store.pendingDs !== null,
  };
};

describe('updates added up', () => {
  it('are what Yjs makes of them, whoever typed what when', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const log = play(steps);
        const merged = MergedUpdates.of(log);
        const reference = asSeen(Y.mergeUpdates([Uint8Array.of(0, 0), ...log]));
        expect(asSeen(merged.whole())).toEqual(reference);
        expect(merged.clocks()).toEqual(Y.decodeStateVector(Y.encodeStateVectorFromUpdate(merged.whole())));
        expect(reference.isPending).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('give a newcomer, or somebody who was away, exactly what they lack', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(), (steps, cut) => {
        const log = play(steps);
        const before = cut % (log.length + 1);
        const merged = MergedUpdates.of(log);
        const theirs = MergedUpdates.of(log.slice(0, before));
        const ydoc = new Y.Doc();
        Y.applyUpdate(ydoc, theirs.whole());
        Y.applyUpdate(ydoc, merged.since(Y.encodeStateVector(ydoc)));
        expect(ydoc.getXmlFragment('body').toJSON()).toBe(asSeen(merged.whole()).text);
        expect(Y.decodeStateVector(Y.encodeStateVector(ydoc))).toEqual(merged.clocks());
        expect(merged.since(merged.stateVector()).length).toBeLessThanOrEqual(merged.whole().length);
      }),
      { numRuns: 60 },
    );
  });

  it('can be a part of the log, for those who have the rest', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(), (steps, cut) => {
        const log = play(steps);
        const before = cut % (log.length + 1);
        const ydoc = new Y.Doc();
        for (const update of log.slice(0, before)) Y.applyUpdate(ydoc, update);
        Y.applyUpdate(ydoc, MergedUpdates.excerptOf(log.slice(before)).whole());
        // The same text and history; how Yjs packs it depends on the order in which it heard of things.
        const whole = MergedUpdates.of(log);
        expect(ydoc.getXmlFragment('body').toJSON()).toBe(asSeen(whole.whole()).text);
        expect(Y.decodeStateVector(Y.encodeStateVector(ydoc))).toEqual(whole.clocks());
      }),
      { numRuns: 60 },
    );
  });

  it('add up again, in portions of any size', () => {
    const portion = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.array(portion, { minLength: 1 }), (steps, sizes) => {
        const log = play(steps);
        const whole = MergedUpdates.of([]);
        for (let from = 0, n = 0; from < log.length; n++) {
          const size = sizes[n % sizes.length]!;
          whole.addSum(MergedUpdates.excerptOf(log.slice(from, from + size)));
          from += size;
        }
        const together = MergedUpdates.of(log);
        expect(asSeen(whole.whole())).toEqual(asSeen(together.whole()));
        expect(whole.clocks()).toEqual(together.clocks());
      }),
      { numRuns: 60 },
    );
  });

  it('keep a deletion that comes before anything new', () => {
    const [author, reader] = [new Y.Doc(), new Y.Doc()];
    const log: Uint8Array[] = [];
    author.on('update', (update: Uint8Array) => log.push(update));
    const text = author.getText('body');
    text.insert(0, 'gone');
    text.delete(0, 4);
    text.insert(0, 'here');
    const [first, ...rest] = log as [Uint8Array, Uint8Array, Uint8Array];
    Y.applyUpdate(reader, first);
    Y.applyUpdate(reader, MergedUpdates.excerptOf(rest).whole());
    expect(reader.getText('body').toJSON()).toBe('here');
  });

  it('may hold something twice, half twice, or too early', () => {
    const ydoc = new Y.Doc();
    ydoc.clientID = 7;
    const log: Uint8Array[] = [];
    ydoc.on('update', (update: Uint8Array) => log.push(update));
    for (const word of ['one ', 'two ', 'three ', 'four']) ydoc.getText('body').insert(0, word);
    const [one, two, three, four] = log as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    for (const order of [
      [one, two, one, three, four],
      [one, Y.mergeUpdates([one, two, three]), four],
      [one, three, two, four],
      [two, one, Y.mergeUpdates([one, four]), three],
    ]) {
      expect(asSeen(MergedUpdates.of(order).whole()).all).toEqual(Y.encodeStateAsUpdate(ydoc));
      expect(asSeen(MergedUpdates.excerptOf(order).whole()).all).toEqual(Y.encodeStateAsUpdate(ydoc));
      const sums = order.map((update) => MergedUpdates.excerptOf([update]));
      const ofSums = MergedUpdates.excerptOfSums(sums);
      expect(asSeen(ofSums.whole()).all).toEqual(Y.encodeStateAsUpdate(ydoc));
    }
  });

  it('are the same when what was stored is not looked into at first, whatever is asked first', () => {
    const questions = fc.constantFrom('clocks', 'deleted', 'since', 'add', 'sum');
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), fc.array(step), questions, (before, after, first) => {
        const log = play([...before, ...after]);
        const [old, fresh] = [log.slice(0, before.length), log.slice(before.length)];
        const whole = MergedUpdates.of(old).whole();
        const [stored, read] = [MergedUpdates.stored(whole), MergedUpdates.of([whole])];
        expect(stored.whole()).toBe(whole);
        expect(stored.isRead).toBe(false);
        const [vector] = [MergedUpdates.of(old.slice(0, 3)).stateVector()];
        for (const one of [stored, read]) {
          if (first === 'add') for (const update of fresh) one.add(update);
          if (first === 'sum') one.addSum(MergedUpdates.excerptOf(fresh));
        }
        if (first === 'since') expect(stored.since(vector)).toEqual(read.since(vector));
        if (first === 'deleted') expect(stored.deleted()).toEqual(read.deleted());
        expect(stored.clocks()).toEqual(read.clocks());
        expect(stored.isRead).toBe(true);
        expect(asSeen(stored.whole())).toEqual(asSeen(read.whole()));
        expect(MergedUpdates.excerptOfSums([MergedUpdates.stored(whole)]).whole()).toEqual(whole);
      }),
    );
  });

  it('refuses bytes that are no update', () => {
    for (const bytes of [[], [1], [1, 1, 5, 0, 0x84], [1, 1, 5, 0, 31, 0]]) {
      expect(() => MergedUpdates.of([Uint8Array.from(bytes)])).toThrow();
    }
  });
});
