import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentId } from '@undersigned/domain';
import { engines } from '../testing/engines.js';
import { aCoalition, aDocument, aPerson, newId, noon } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';
import type { LoggedUpdate } from './log-store.js';

const allBytes = Uint8Array.from({ length: 256 }, (_, value) => value);

describe.each(engines())('the log of a document on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  let documentId: DocumentId;

  beforeEach(async () => {
    test = await temporary();
    const coalition = aCoalition();
    const document = aDocument(coalition);
    documentId = document.id;
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      await tx.document.insert(document);
    });
  });
  afterEach(() => test.dispose());

  const update = (seq: number, details: Partial<LoggedUpdate> = {}): LoggedUpdate => ({
    documentId,
    seq,
    personId: null,
    organisationId: null,
    bytes: Uint8Array.of(seq),
    crc: 2 ** 32 - 1,
    at: noon,
    ...details,
  });
  const append = (...updates: LoggedUpdate[]) => test.db.transact((tx) => tx.documentLog.append(updates));
  const seqs = async (after: number, upTo?: number) =>
    (await test.db.read.documentLog.updates(documentId, after, upTo)).map(({ seq }) => seq);

  it('keeps every byte, the checksum and who wrote it', async () => {
    const written = update(1, {
      bytes: allBytes,
      personId: newId('person'),
      organisationId: newId('organisation'),
    });
    await append(written);
    const [read] = await test.db.read.documentLog.updates(documentId, 0);
    expect({ ...read, bytes: Uint8Array.from(read?.bytes ?? []) }).toEqual(written);
  });

  it('takes no number twice, and then nothing of the batch', async () => {
    await append(update(1));
    await expect(append(update(2), update(1))).rejects.toThrow();
    expect(await seqs(0)).toEqual([1]);
  });

  it('takes more updates at once than a statement has parameters', async () => {
    await append(...Array.from({ length: 5_000 }, (_, index) => update(index + 1)));
    expect(await test.db.read.documentLog.head(documentId)).toBe(5_000);
  });

  it('gives a stretch in order', async () => {
    await append(update(3), update(1), update(2), update(4));
    expect(await seqs(0)).toEqual([1, 2, 3, 4]);
    expect(await seqs(1, 3)).toEqual([2, 3]);
  });

  it('knows its end even when only a snapshot is left', async () => {
    expect(await test.db.read.documentLog.head(documentId)).toBe(0);
    await append(update(1), update(2));
    const snapshot = { documentId, bytes: allBytes, crc: 1, at: noon };
    await test.db.transact(async (tx) => {
      await tx.documentLog.insertSnapshot({ ...snapshot, seq: 1 });
      await tx.documentLog.insertSnapshot({ ...snapshot, seq: 2 });
      await tx.documentLog.removeUpdates(documentId, 2);
    });
    expect(await test.db.read.documentLog.head(documentId)).toBe(2);
    const kept = async (upTo?: number) =>
      (await test.db.read.documentLog.snapshots(documentId, upTo)).map(({ seq }) => seq);
    expect(await kept()).toEqual([2, 1]);
    expect(await kept(1)).toEqual([1]);
    await test.db.transact((tx) => tx.documentLog.removeSnapshotsBefore(documentId, 2));
    expect(await kept()).toEqual([2]);
  });

  it('writes the logs of several documents in one step, those that take it', async () => {
    const coalition = aCoalition();
    const [open, frozen] = [aDocument(coalition), aDocument(coalition, { phase: 'frozen' })];
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      await tx.document.insert(open);
      await tx.document.insert(frozen);
    });
    const ana = aPerson();
    const claim = { clientId: 7, personId: ana.id, organisationId: newId('organisation'), since: noon };
    const rows = (id: DocumentId) => ({
      documentId: id,
      updates: [update(1, { documentId: id, bytes: allBytes, personId: ana.id })],
      claims: [claim],
    });
    const gone = newId('document');
    const takesUpdates = (phase: string) => phase === 'drafting';
    const outcomes = await test.db.appendToLogs([open.id, frozen.id, gone].map(rows), takesUpdates);
    expect([...outcomes]).toEqual([
      [open.id, 'written'],
      [frozen.id, 'frozen'],
      [gone, 'gone'],
    ]);
    const { updates } = rows(open.id);
    const [read] = await test.db.read.documentLog.updates(open.id, 0);
    expect({ ...read, bytes: Uint8Array.from(read?.bytes ?? []) }).toEqual(updates[0]);
    expect(await test.db.read.documentLog.updates(frozen.id, 0)).toEqual([]);
    expect(await test.db.read.documentClient.ofDocument(open.id)).toEqual([
      { documentId: open.id, ...claim },
    ]);
    expect(await test.db.read.documentClient.ofDocument(frozen.id)).toEqual([]);
  });

  it('writes nothing of a step in which one number is taken', async () => {
    const coalition = aCoalition();
    const other = aDocument(coalition);
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      await tx.document.insert(other);
    });
    await append(update(1));
    const both = [other.id, documentId].map((id) => ({
      documentId: id,
      updates: [update(1, { documentId: id })],
      claims: [],
    }));
    await expect(test.db.appendToLogs(both, () => true)).rejects.toThrow();
    expect(await test.db.read.documentLog.head(other.id)).toBe(0);
  });

  it('writes as part of a transaction that is under way', async () => {
    const failed = test.db.transact(async () => {
      await test.db.appendToLogs([{ documentId, updates: [update(1)], claims: [] }], () => true);
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await seqs(0)).toEqual([]);
  });

  it('leaves a client id with the first who claims it', async () => {
    const [ana, bram] = [aPerson(), aPerson()];
    const claim = { documentId, clientId: 2 ** 32 - 1, organisationId: null, since: noon };
    await test.db.transact((tx) => tx.documentClient.claim([{ ...claim, personId: ana.id }]));
    await test.db.transact((tx) => tx.documentClient.claim([{ ...claim, personId: bram.id }]));
    expect(await test.db.read.documentClient.ofDocument(documentId)).toEqual([
      { ...claim, personId: ana.id },
    ]);
  });
});
