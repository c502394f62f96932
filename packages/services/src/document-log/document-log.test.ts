import type { DocumentId } from '@undersigned/domain';
import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import { appendToLogs } from './append.js';
import { compactDocumentLog } from './compact.js';
import { createDocumentLog } from './create.js';
import { readDocument, readDocumentLog } from './read.js';
import { releaseDocumentLog } from './release.js';
import { rescueDocumentLog } from './rescue.js';
import { DocumentUnreadable } from './unreadable.js';

let test: TestContext;
let documentId: DocumentId;
let ydoc: Y.Doc;
let seq: number;

beforeEach(async () => {
  test = await testContext();
  ydoc = new Y.Doc();
  seq = 0;
  documentId = await newDocument();
});
afterEach(() => test.dispose());

async function newDocument(): Promise<DocumentId> {
  const { ctx } = test;
  const { coalition } = await testCoalition(ctx, `c${ctx.newId('coalition').slice(4)}`);
  const id = ctx.newId('document');
  await ctx.db.transact((tx) =>
    tx.document.insert({
      id,
      coalitionId: coalition.id,
      kind: 'statement',
      title: 'Always a child first',
      language: 'en',
      phase: 'drafting',
      leadOrganisationId: null,
      reviewUntil: null,
      createdBy: null,
      createdAt: ctx.now(),
    }),
  );
  return id;
}

/** Writes one word as the next update of the log. */
async function write(word: string) {
  const before = Y.encodeStateVector(ydoc);
  ydoc.getText('body').insert(ydoc.getText('body').length, word);
  return append(documentId, Y.encodeStateAsUpdate(ydoc, before));
}

async function append(id: DocumentId, bytes: Uint8Array, number = ++seq) {
  const update = { seq: number, personId: null, organisationId: null, bytes };
  const outcomes = await appendToLogs(test.ctx, [{ documentId: id, updates: [update], claims: [] }]);
  return outcomes.get(id);
}

const textNow = async (upTo?: number) => {
  const { doc } = await readDocument(test.ctx, documentId, upTo === undefined ? {} : { upTo });
  return doc.getText('body').toJSON();
};

const damage = (change: (bytes: Buffer) => void) =>
  test.ctx.db.transact(async (tx) => {
    const [newest] = await tx.documentLog.snapshots(documentId);
    if (!newest) throw new Error('no snapshot to damage');
    const bytes = Buffer.from(newest.bytes);
    change(bytes);
    await tx.documentLog.removeSnapshotsBefore(documentId, newest.seq + 1);
    await tx.documentLog.insertSnapshot({ ...newest, bytes });
  });

describe('reading a log', () => {
  it('gives nothing for a new document, then every update, or those up to a number', async () => {
    const { merged, ...log } = await readDocumentLog(test.ctx.db.read, documentId);
    expect(log).toEqual({ seq: 0, from: 0, snapshotBytes: 0, tailBytes: 0 });
    expect(merged.whole()).toEqual(Uint8Array.of(0, 0));
    await write('one ');
    await write('two ');
    await write('three');
    expect(await textNow()).toBe('one two three');
    expect(await textNow(2)).toBe('one two ');
  });

  it('says so of an update that was written whole and that Yjs does not read', async () => {
    const [collected, formatAfterIt] = [0, 0x86];
    const [mark, value] = ['bold', 'undefined'].map((word) => [word.length, ...Buffer.from(word)]);
    const bytes = [1, 2, 7, 0, collected, 1, formatAfterIt, 7, 0, ...(mark ?? []), ...(value ?? []), 0];
    await append(documentId, Uint8Array.from(bytes));
    await expect(textNow()).rejects.toThrow(DocumentUnreadable);
  });

  it('refuses a log with a hole or a changed byte', async () => {
    await write('one ');
    await append(documentId, Uint8Array.of(0, 0), 3);
    await expect(textNow()).rejects.toThrow(DocumentUnreadable);
  });
});

describe('writing logs', () => {
  it('refuses a frozen document and writes its neighbours in the same transaction', async () => {
    const frozen = await newDocument();
    await test.ctx.db.transact((tx) => tx.document.movePhase(frozen, ['drafting'], 'frozen'));
    const update = { seq: 1, personId: null, organisationId: null, bytes: Uint8Array.of(0, 0) };
    const absent = test.ctx.newId('document');
    const outcomes = await appendToLogs(
      test.ctx,
      [frozen, documentId, absent].map((id) => ({ documentId: id, updates: [update], claims: [] })),
    );
    expect([...outcomes.values()]).toEqual(['frozen', 'written', 'gone']);
    expect(await test.ctx.db.read.documentLog.head(frozen)).toBe(0);
    expect(await test.ctx.db.read.documentLog.head(documentId)).toBe(1);
  });

  it('lets a log begin once', async () => {
    const begin = () =>
      test.ctx.db.transact((tx) =>
        createDocumentLog(tx, documentId, Uint8Array.of(0, 0), {
          personId: null,
          organisationId: null,
          at: test.ctx.now(),
        }),
      );
    await begin();
    await expect(begin()).rejects.toThrow();
  });
});

describe('compacting a log', () => {
  it('changes nothing that is read, and always leaves two ways to it', async () => {
    for (const word of ['one ', 'two ', 'three ']) await write(word);
    await compactDocumentLog(test.ctx, documentId);
    await write('four ');
    await compactDocumentLog(test.ctx, documentId);
    await write('five');
    expect(await textNow()).toBe('one two three four five');

    const { snapshots, updates } = test.ctx.db.read.documentLog;
    expect((await snapshots(documentId)).map((one) => one.seq)).toEqual([4, 3]);
    expect((await updates(documentId, 0)).map((one) => one.seq)).toEqual([4, 5]);
  });

  it('survives a damaged newest snapshot', async () => {
    await write('one ');
    await compactDocumentLog(test.ctx, documentId);
    await write('two');
    const [first] = await test.ctx.db.read.documentLog.snapshots(documentId);
    await compactDocumentLog(test.ctx, documentId);
    await damage((bytes) => bytes.writeUInt8((bytes.readUInt8(3) + 1) % 256, 3));
    await test.ctx.db.transact(async (tx) => first && tx.documentLog.insertSnapshot(first));
    expect(await textNow()).toBe('one two');
  });

  it('keeps what it read from when the newest snapshot is damaged', async () => {
    await write('one ');
    await compactDocumentLog(test.ctx, documentId);
    await write('two ');
    const [first] = await test.ctx.db.read.documentLog.snapshots(documentId);
    await compactDocumentLog(test.ctx, documentId);
    await damage((bytes) => bytes.fill(0));
    await test.ctx.db.transact(async (tx) => first && tx.documentLog.insertSnapshot(first));
    await write('three');
    await compactDocumentLog(test.ctx, documentId);
    const { snapshots, updates } = test.ctx.db.read.documentLog;
    expect((await snapshots(documentId)).map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect((await updates(documentId, 0)).map(({ seq }) => seq)).toEqual([2, 3]);
    expect(await textNow()).toBe('one two three');
  });

  it('says so when the only way is damaged', async () => {
    await write('one ');
    await compactDocumentLog(test.ctx, documentId);
    await write('two');
    await compactDocumentLog(test.ctx, documentId);
    await damage((bytes) => bytes.fill(0));
    await expect(textNow()).rejects.toThrow(DocumentUnreadable);
  });

  it('does nothing without news', async () => {
    await compactDocumentLog(test.ctx, documentId);
    await write('one');
    await compactDocumentLog(test.ctx, documentId);
    await compactDocumentLog(test.ctx, documentId);
    expect(await test.ctx.db.read.documentLog.snapshots(documentId)).toHaveLength(1);
  });
});

describe('rescuing a damaged log', () => {
  const rescued = async () => {
    const found = await rescueDocumentLog(test.ctx.db.read, documentId);
    if (!found) return null;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, found.merged.whole());
    return { seq: found.seq, text: doc.getText('body').toJSON() };
  };
  const damageUpdate = async (seq: number) => {
    const [row] = await test.ctx.db.read.documentLog.updates(documentId, seq - 1, seq);
    if (!row) throw new Error('no update to damage');
    const later = await test.ctx.db.read.documentLog.updates(documentId, seq);
    await test.ctx.db.transact(async (tx) => {
      const before = await tx.documentLog.updates(documentId, 0, seq - 1);
      await tx.documentLog.removeUpdates(documentId, Number.MAX_SAFE_INTEGER);
      await tx.documentLog.append([...before, { ...row, crc: (row.crc ^ 1) >>> 0 }, ...later]);
    });
  };

  it('gives the last state before the damage', async () => {
    for (const word of ['one ', 'two ', 'three ']) await write(word);
    await damageUpdate(3);
    await expect(textNow()).rejects.toThrow(DocumentUnreadable);
    expect(await rescued()).toEqual({ seq: 2, text: 'one two ' });
  });

  it('goes round damage that an older snapshot or the updates cover', async () => {
    for (const word of ['one ', 'two ']) await write(word);
    await compactDocumentLog(test.ctx, documentId);
    await damage((bytes) => bytes.fill(0));
    await write('three');
    expect(await rescued()).toEqual({ seq: 3, text: 'one two three' });
  });

  it('gives nothing, and not an empty text, when nothing can be read', async () => {
    await write('one ');
    await damageUpdate(1);
    expect(await rescued()).toBeNull();
  });

  it('lets the text go on from there, once the rows are kept', async () => {
    for (const word of ['one ', 'two ', 'three ']) await write(word);
    await damageUpdate(2);
    const before = await test.ctx.db.read.documentLog.updates(documentId, 0);
    const broken = releaseDocumentLog(test.ctx, documentId, async () => Promise.reject(new Error('no room')));
    await expect(broken).rejects.toThrow('no room');
    expect(await test.ctx.db.read.documentLog.updates(documentId, 0)).toEqual(before);

    const kept: unknown[] = [];
    const released = await releaseDocumentLog(test.ctx, documentId, async ({ updates }) => {
      kept.push(...updates);
    });
    expect(released).toEqual({ readableUpTo: 1, givenUp: 2 });
    expect(kept).toEqual(before);
    expect(await textNow()).toBe('one ');
    // A server that still holds the whole text cannot go on where nobody would read it.
    await expect(append(documentId, Y.encodeStateAsUpdate(ydoc), 4)).rejects.toThrow();
    // Somebody who still has the words brings them back.
    await append(documentId, Y.encodeStateAsUpdate(ydoc), 5);
    expect(await textNow()).toBe('one two three ');
  });

  it('changes nothing of a whole log, nor of one that nothing can be read of', async () => {
    const keep = async () => Promise.reject(new Error('nothing to keep'));
    await write('one ');
    expect(await releaseDocumentLog(test.ctx, documentId, keep)).toBeNull();
    await damageUpdate(1);
    expect(await releaseDocumentLog(test.ctx, documentId, keep)).toBeNull();
    expect(await test.ctx.db.read.documentLog.updates(documentId, 0)).toHaveLength(1);
  });
});
