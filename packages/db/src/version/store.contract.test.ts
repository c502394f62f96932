import type { Version } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { aCoalition, aDocument, newId, noon } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

describe.each(engines())('the history of a text on $engine', ({ temporary }) => {
  const coalition = aCoalition();
  const document = aDocument(coalition);
  let test: TemporaryDatabase;
  beforeEach(async () => {
    test = await temporary();
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      await tx.document.insert(document);
    });
  });
  afterEach(() => test.dispose());

  const content = Uint8Array.from([0, 1, 255]);
  const aVersion = (seq: number, details: Partial<Version> = {}): Version => ({
    id: newId('version'),
    documentId: document.id,
    seq,
    at: noon,
    origin: { kind: 'automatic' },
    shares: [{ author: { kind: 'unknown' }, written: 3, removed: 0 }],
    ...details,
  });
  const insert = (...versions: Version[]) =>
    test.db.transact(async (tx) => {
      for (const version of versions) await tx.version.insert(version, content);
    });

  it('gives versions back newest first, and their words apart', async () => {
    const [first, second] = [aVersion(3), aVersion(2 ** 33)];
    await insert(first, second);
    const { version } = test.db.read;
    expect(await version.ofDocument(document.id)).toEqual([second, first]);
    expect(await version.byId(first.id)).toEqual(first);
    expect(Uint8Array.from((await version.contentOf(first.id)) ?? [])).toEqual(content);
    expect(await version.newest(document.id, 2 ** 33 - 1)).toEqual(first);
    expect(await version.newest(document.id, 2)).toBeNull();
    expect(await version.newestSeqs()).toEqual(new Map([[document.id, 2 ** 33]]));
  });

  it('keeps those of one number in the order in which they came', async () => {
    const minutes = (later: number) => new Date(noon.getTime() + later * 60_000);
    const [first, second, other] = [aVersion(3), aVersion(3, { at: minutes(1) }), aVersion(2)];
    await insert(first, other, second);
    const { version } = test.db.read;
    expect(await version.ofDocument(document.id)).toEqual([second, first, other]);
    expect(await version.newest(document.id, 3)).toEqual(second);
    expect(await version.newest(document.id, 3, minutes(1))).toEqual(second);
    expect(await version.newest(document.id, 3, noon)).toEqual(first);
    expect(await version.newestSeqs()).toEqual(new Map([[document.id, 3]]));
  });

  it('lets one of two give a name', async () => {
    const version = aVersion(3);
    await insert(version);
    const by = { personId: newId('person'), organisationId: null };
    const origin = (name: string) => ({ kind: 'named', name, by, at: noon }) as const;
    const name = (to: string) => test.db.transact((tx) => tx.version.name(version.id, origin(to)));
    expect([await name('« Envoyé »'), await name('Sent')]).toEqual([true, false]);
    expect((await test.db.read.version.byId(version.id))?.origin).toEqual(origin('« Envoyé »'));
  });

  it('leaves a stretch of letters with whom it is first kept', async () => {
    const stretch = {
      documentId: document.id,
      kind: 'written' as const,
      clientId: 2 ** 32 - 1,
      clock: 4,
      end: 9,
      personId: newId('person'),
      organisationId: null,
    };
    const keep = (...stretches: (typeof stretch)[]) =>
      test.db.transact((tx) => tx.documentStretch.keep(stretches));
    await keep(stretch);
    await keep({ ...stretch, personId: newId('person') });
    expect(await test.db.read.documentStretch.ofDocument(document.id)).toEqual([stretch]);
  });

  it('remembers up to where somebody read, and forgets it', async () => {
    const visit = {
      personId: newId('person'),
      documentId: document.id,
      firstSeq: 1,
      before: null,
      seq: 1,
      at: noon,
    };
    const { documentVisit } = test.db.read;
    await test.db.transact((tx) => tx.documentVisit.note(visit));
    expect(await documentVisit.of(visit.personId, document.id)).toEqual(visit);
    const later = { ...visit, before: { seq: 1, at: noon }, seq: 7 };
    await test.db.transact((tx) => tx.documentVisit.note(later));
    expect(await documentVisit.of(visit.personId, document.id)).toEqual(later);
    await test.db.transact((tx) => tx.documentVisit.forget(visit.personId));
    expect(await documentVisit.of(visit.personId, document.id)).toBeNull();
  });

  it('knows what the log holds after a number, and when that was written', async () => {
    const row = { documentId: document.id, personId: null, organisationId: null, bytes: content, crc: 1 };
    const later = new Date(noon.getTime() + 5);
    await test.db.transact((tx) =>
      tx.documentLog.append([
        { ...row, seq: 1, at: new Date(0) },
        { ...row, seq: 2, at: noon },
        { ...row, seq: 3, at: later },
      ]),
    );
    const { documentLog } = test.db.read;
    expect(await documentLog.heads()).toEqual(new Map([[document.id, 3]]));
    expect(await documentLog.moments(document.id, 1)).toEqual({ first: noon, last: later });
    expect(await documentLog.moments(document.id, 3)).toBeNull();
  });
});
