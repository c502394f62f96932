import type { Document, Notice, Person } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { aPerson, newId, noon, seedRound } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

const later = new Date(noon.getTime() + 60_000);

describe.each(engines())('notices on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  let document: Pick<Document, 'id' | 'coalitionId'>;
  let ana: Person;
  let bram: Person;

  beforeEach(async () => {
    test = await temporary();
    const seeded = await seedRound(test.db);
    document = { id: seeded.round.documentId, coalitionId: seeded.coalition.id };
    ana = aPerson();
    bram = aPerson();
    await test.db.transact(async (tx) => {
      await tx.person.insert(ana);
      await tx.person.insert(bram);
    });
  });
  afterEach(() => test.dispose());

  const aNotice = (person: Person, seq: number, more: Partial<Notice> = {}): Notice => ({
    seq,
    personId: person.id,
    membershipId: newId('membership'),
    coalitionId: document.coalitionId,
    documentId: document.id,
    reason: 'answered',
    at: noon,
    readAt: null,
    mailing: { kind: 'waiting', dueAt: noon },
    ...more,
  });
  const insert = (...notices: Notice[]) =>
    test.db.transact(async (tx) => {
      for (const notice of notices) await tx.notice.insert(notice);
    });

  it('are one for a person and a row of the log, and give back what they were', async () => {
    const first = aNotice(ana, 1);
    await insert(first, aNotice(ana, 1, { reason: 'mentioned' }), aNotice(bram, 1));
    expect(await test.db.read.notice.ofPerson(ana.id, document.coalitionId, 10)).toEqual([first]);
  });

  it('are read by whose they are', async () => {
    await insert(aNotice(ana, 1), aNotice(ana, 2), aNotice(ana, 3), aNotice(bram, 1));
    const mine = { personId: ana.id, coalitionId: document.coalitionId };
    await test.db.transact((tx) => tx.notice.markRead(mine, { seq: 1 }, noon));
    await test.db.transact((tx) => tx.notice.markRead(mine, { upTo: 2 }, later));
    const rows = await test.db.read.notice.ofPerson(ana.id, document.coalitionId, 10);
    expect(rows.map(({ seq, readAt }) => [seq, readAt])).toEqual([
      [3, null],
      [2, later],
      [1, noon],
    ]);
    const unread = (person: Person) => test.db.read.notice.unread(person.id, document.coalitionId, 10);
    expect((await unread(ana)).map(({ seq }) => seq)).toEqual([3]);
    expect((await unread(bram)).map(({ seq }) => seq)).toEqual([1]);
  });

  it('are mailed once by whoever comes first', async () => {
    await insert(
      aNotice(ana, 1),
      aNotice(ana, 2, { mailing: { kind: 'waiting', dueAt: later } }),
      aNotice(ana, 3, { mailing: { kind: 'none' } }),
    );
    const { notice } = test.db.read;
    const mine = { personId: ana.id, coalitionId: document.coalitionId };
    expect(await notice.whoIsDue(noon, 10)).toEqual([mine]);
    expect((await notice.due(ana.id, document.coalitionId, noon)).map(({ seq }) => seq)).toEqual([1]);
    const mailId = newId('mail');
    const claim = () =>
      test.db.transact((tx) =>
        tx.notice.changeMailing({ personId: ana.id, seq: 1 }, 'waiting', { kind: 'mailed', mailId }),
      );
    expect((await Promise.all([claim(), claim()])).filter(Boolean)).toHaveLength(1);
    expect(await notice.whoIsDue(noon, 10)).toEqual([]);
    expect((await notice.ofMail(mailId)).map(({ seq, mailing }) => [seq, mailing])).toEqual([
      [1, { kind: 'mailed', mailId }],
    ]);
  });

  it('go with the person, as their settings do', async () => {
    const setting = { addressed: 'daily', rest: 'never', keepsQuietHours: false } as const;
    await insert(aNotice(ana, 1), aNotice(bram, 1));
    await test.db.transact(async (tx) => {
      await tx.noticeSetting.set(ana.id, { ...setting, rest: 'daily' });
      await tx.noticeSetting.set(ana.id, setting);
      await tx.noticeSetting.setQuiet(ana.id, document.id, true);
      await tx.noticeSetting.setQuiet(ana.id, document.id, true);
    });
    const { notice, noticeSetting } = test.db.read;
    expect(await noticeSetting.of(ana.id)).toEqual(setting);
    expect(await noticeSetting.isQuiet(ana.id, document.id)).toBe(true);
    expect(await noticeSetting.isQuiet(bram.id, document.id)).toBe(false);
    await test.db.transact(async (tx) => {
      await tx.notice.forget(ana.id);
      await tx.noticeSetting.forget(ana.id);
    });
    expect(await notice.ofPerson(ana.id, document.coalitionId, 10)).toEqual([]);
    expect(await notice.ofPerson(bram.id, document.coalitionId, 10)).toHaveLength(1);
    expect(await noticeSetting.of(ana.id)).toMatchObject({ addressed: 'at-once', rest: 'daily' });
    expect(await noticeSetting.isQuiet(ana.id, document.id)).toBe(false);
  });
});

describe.each(engines())('a cursor in the log on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  beforeEach(async () => void (test = await temporary()));
  afterEach(() => test.dispose());

  it('begins once and is moved by one reader', async () => {
    expect(await test.db.read.logCursor.read('notices')).toBeNull();
    await test.db.transact((tx) => tx.logCursor.begin('notices', 4));
    await test.db.transact((tx) => tx.logCursor.begin('notices', 9));
    const move = () => test.db.transact((tx) => tx.logCursor.move('notices', 4, 6));
    expect((await Promise.all([move(), move()])).filter(Boolean)).toHaveLength(1);
    expect(await test.db.read.logCursor.read('notices')).toBe(6);
  });
});
