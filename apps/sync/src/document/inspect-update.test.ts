import { MergedUpdates } from '@undersigned/services';
import { contentKinds, structBits } from '@undersigned/protocol';
import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { DocumentState } from './document-state.js';
import { inspectUpdate, type Rules } from './inspect-update.js';

const everythingIsMine: Rules = {
  ownerOf: () => 'sender',
  mostFirstUses: 0,
  isField: (name) => name === 'body',
};
const empty = Uint8Array.of(0, 0);

const body = (ydoc: Y.Doc) => ydoc.getXmlFragment('body');
const paragraph = (text: string) => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
};

/** What a server would do with an update. */
function receive(state: DocumentState, update: Uint8Array, rules = everythingIsMine) {
  const verdict = inspectUpdate(update, state, rules);
  if (verdict.kind === 'accepted') {
    state.expect(verdict);
    state.append(MergedUpdates.excerptOf([verdict.bytes]));
  }
  return verdict;
}

const refusalOf = (verdict: ReturnType<typeof inspectUpdate>) =>
  verdict.kind === 'refused' ? verdict.refusal : verdict.kind;

describe('judging an update', () => {
  it('takes an edit once, and knows it the second time', () => {
    const [ydoc, state] = [new Y.Doc(), new DocumentState(MergedUpdates.of([empty]))];
    body(ydoc).push([paragraph('one')]);
    const update = Y.encodeStateAsUpdate(ydoc);
    expect(receive(state, update).kind).toBe('accepted');
    expect(receive(state, update).kind).toBe('known');
  });

  it('keeps only the new part of what overlaps', () => {
    const [ydoc, state] = [new Y.Doc(), new DocumentState(MergedUpdates.of([empty]))];
    body(ydoc).push([paragraph('one')]);
    receive(state, Y.encodeStateAsUpdate(ydoc));
    const before = Y.encodeStateVector(ydoc);
    body(ydoc).push([paragraph('two')]);
    const verdict = receive(state, Y.encodeStateAsUpdate(ydoc));
    expect(verdict).toMatchObject({ kind: 'accepted', bytes: Y.encodeStateAsUpdate(ydoc, before) });
  });

  it('does not take the same clocks with other content for anything new', () => {
    const [ydoc, forger, state] = [new Y.Doc(), new Y.Doc(), new DocumentState(MergedUpdates.of([empty]))];
    forger.clientID = ydoc.clientID;
    body(ydoc).push([paragraph('what was said')]);
    body(forger).push([paragraph('what was not')]);
    receive(state, Y.encodeStateAsUpdate(ydoc));
    receive(state, Y.encodeStateAsUpdate(forger));
    const read = new Y.Doc();
    Y.applyUpdate(read, state.missingFor(Uint8Array.of(0)));
    expect(body(read).toJSON()).toBe('<paragraph>what was said</paragraph>');
  });

  it('refuses what builds on an edit it does not have, and takes both in order', () => {
    const [ydoc, state] = [new Y.Doc(), new DocumentState(MergedUpdates.of([empty]))];
    const updates: Uint8Array[] = [];
    ydoc.on('update', (update: Uint8Array) => updates.push(update));
    body(ydoc).push([paragraph('one')]);
    body(ydoc).push([paragraph('two')]);
    const [first = empty, second = empty] = updates;
    expect(refusalOf(receive(state, second))).toBe('gap');
    expect(receive(state, first).kind).toBe('accepted');
    expect(receive(state, second).kind).toBe('accepted');
  });

  it('takes what was typed and deleted offline, garbage-collected by the browser', () => {
    const [ydoc, state] = [new Y.Doc(), new DocumentState(MergedUpdates.of([empty]))];
    body(ydoc).push([paragraph('one'), paragraph('two')]);
    body(ydoc).delete(0, 1);
    body(ydoc).push([paragraph('three')]);
    expect(receive(state, Y.encodeStateAsUpdate(ydoc)).kind).toBe('accepted');
  });

  it('refuses somebody else’s client id, and bytes that are none', () => {
    const [ydoc, state] = [new Y.Doc(), new DocumentState(MergedUpdates.of([empty]))];
    body(ydoc).push([paragraph('one')]);
    const update = Y.encodeStateAsUpdate(ydoc);
    const notMine: Rules = { ...everythingIsMine, ownerOf: () => 'other' };
    expect(refusalOf(receive(state, update, notMine))).toBe('not_yours');
    expect(refusalOf(receive(state, Y.encodeStateAsUpdateV2(ydoc)))).not.toBe('accepted');
    expect(refusalOf(receive(state, update.slice(1)))).not.toBe('accepted');
    expect(refusalOf(receive(state, new Uint8Array()))).toBe('bad_update');
  });

  it('takes as many client ids that nobody has used as the sender may begin with, and no more', () => {
    const state = new DocumentState(MergedUpdates.of([empty]));
    const pages = Array.from({ length: 3 }, () => {
      const ydoc = new Y.Doc();
      body(ydoc).push([paragraph('from one page')]);
      return Y.encodeStateAsUpdate(ydoc);
    });
    const update = Y.mergeUpdates(pages);
    const firstUses = (mostFirstUses: number): Rules => ({
      ...everythingIsMine,
      ownerOf: () => 'nobody',
      mostFirstUses,
    });
    expect(refusalOf(receive(state, update, firstUses(2)))).toBe('bad_update');
    expect(receive(state, update, firstUses(3))).toMatchObject({ kind: 'accepted' });
  });

  it('never lets a mutant through that Yjs would leave pending or fail on', () => {
    const author = new Y.Doc();
    author.clientID = 12_345;
    body(author).push([paragraph('a text'), paragraph('of two')]);
    body(author).delete(0, 1);
    const honest = Y.encodeStateAsUpdate(author);
    const mutation = fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { maxLength: 4 });
    fc.assert(
      fc.property(mutation, fc.nat(honest.length), (changes, length) => {
        const mutant = honest.slice(0, length);
        for (const [at, value] of changes) if (at < length) mutant[at] = value;
        const state = new DocumentState(MergedUpdates.of([empty]));
        if (receive(state, mutant).kind !== 'accepted') return;
        const reader = new Y.Doc();
        Y.applyUpdate(reader, state.missingFor(Uint8Array.of(0)));
        expect(reader.store.pendingStructs).toBeNull();
        expect(reader.store.pendingDs).toBeNull();
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('words that hang on others', () => {
  /** A letter of somebody who says themselves between what it stands. */
  const letter = (clock: number, left: Y.ID | undefined, right: Y.ID | undefined): Uint8Array =>
    encoding.encode((encoder) => {
      for (const number of [1, 1, forger, clock]) encoding.writeVarUint(encoder, number);
      const neighbours = (left ? structBits.origin : 0) | (right ? structBits.rightOrigin : 0);
      encoding.writeUint8(encoder, neighbours | contentKinds.string);
      for (const id of [left, right]) {
        if (!id) continue;
        encoding.writeVarUint(encoder, id.client);
        encoding.writeVarUint(encoder, id.clock);
      }
      encoding.writeVarString(encoder, 'x');
      encoding.writeVarUint(encoder, 0);
    });
  const forger = 7;
  /** Every letter of every paragraph, in the order in which they are read. */
  const lettersOf = (ydoc: Y.Doc): Y.ID[] =>
    body(ydoc)
      .toArray()
      .flatMap((element) => (element instanceof Y.XmlElement ? element.toArray() : []))
      .flatMap((run) => {
        const ids: Y.ID[] = [];
        for (let item = run instanceof Y.XmlText ? run._start : null; item; item = item.right) {
          if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
          for (let at = 0; at < item.length; at++) ids.push(Y.createID(item.id.client, item.id.clock + at));
        }
        return ids;
      });
  const steps = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ behind: fc.nat(99), over: fc.nat(6) }) },
      fc.record({ deleted: fc.nat(9) }),
    ),
    { minLength: 4, maxLength: 24 },
  );

  it('read the same when of what was deleted only the place is left', () => {
    let taken = 0;
    let refused = 0;
    fc.assert(
      fc.property(steps, (course) => {
        const [author, state] = [new Y.Doc(), new DocumentState(MergedUpdates.of([empty]))];
        body(author).push([paragraph('one'), paragraph('two'), paragraph('three')]);
        receive(state, Y.encodeStateAsUpdate(author));
        let clock = 0;
        for (const step of course) {
          Y.applyUpdate(author, state.missingFor(Uint8Array.of(0)));
          if ('deleted' in step) {
            const before = Y.encodeStateVector(author);
            if (body(author).length > 0) body(author).delete(step.deleted % body(author).length, 1);
            receive(state, Y.encodeStateAsUpdate(author, before));
            continue;
          }
          const letters = lettersOf(author);
          if (letters.length === 0) break;
          const at = step.behind % letters.length;
          const verdict = receive(state, letter(clock, letters[at], letters[at + 1 + step.over]));
          const isTaken = verdict.kind === 'accepted';
          clock += Number(isTaken);
          taken += Number(isTaken);
          refused += Number(!isTaken);
        }
        const [written, again] = [new Y.Doc(), new Y.Doc()];
        Y.applyUpdate(written, state.missingFor(Uint8Array.of(0)));
        Y.applyUpdate(again, Y.encodeStateAsUpdate(written));
        expect(body(again).toJSON()).toBe(body(written).toJSON());
      }),
      { numRuns: 500 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(300);
  });
});

describe('the state of a document', () => {
  it('is the same whether it grew or was loaded', () => {
    const [ydoc, grown] = [new Y.Doc(), new DocumentState(MergedUpdates.of([empty]))];
    ydoc.on('update', (update: Uint8Array) => receive(grown, update));
    for (let n = 0; n < 20; n++) body(ydoc).insert(n % 3, [paragraph(`line ${n}`)]);
    body(ydoc).delete(2, 7);
    const merged = grown.missingFor(Uint8Array.of(0));
    const loaded = new DocumentState(MergedUpdates.of([merged]));
    expect(loaded.stateVector()).toEqual(grown.stateVector());
    expect(receive(loaded, Y.encodeStateAsUpdate(ydoc)).kind).toBe('known');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, merged);
    expect(body(copy).toJSON()).toBe(body(ydoc).toJSON());
  });
});
