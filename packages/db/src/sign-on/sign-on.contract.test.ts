import {
  mailboxOf,
  type Edition,
  type LedgerRecord,
  type Round,
  type SignOn,
  type Vouch,
} from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { newId, noon, seedRound } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

const later = new Date('2026-12-11T17:00:00.000Z');

describe.each(engines())('editions, rounds and sign-ons on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  let edition: Edition;
  let round: Round;

  beforeEach(async () => {
    test = await temporary();
    ({ edition, round } = await seedRound(test.db));
  });
  afterEach(() => test.dispose());

  const aSignOn = (organisationKey: string, more: Partial<SignOn> = {}): SignOn => ({
    id: newId('signOn'),
    roundId: round.id,
    editionId: edition.id,
    fingerprint: edition.fingerprint,
    formerFingerprint: null,
    secondEmail: null,
    secondedAt: null,
    organisationId: null,
    organisationName: organisationKey,
    organisationKey,
    country: null,
    signatory: { name: 'Ana', title: '', email: 'ana@example.org' },
    decision: 'sign',
    reservation: null,
    reservationUse: 'printed',
    paragraphs: [],
    listing: 'listed',
    method: 'page',
    state: 'confirmed',
    recordedBy: null,
    evidence: null,
    language: 'fr',
    createdAt: noon,
    confirmedAt: noon,
    ...more,
  });
  const insert = (row: SignOn) => test.db.transact((tx) => tx.signOn.insert(row));

  it('finds what one address is the second person of, and how many were asked since', async () => {
    const asked = aSignOn('alpha', { state: 'unseconded', secondEmail: 'board@example.org' });
    await insert(asked);
    await insert(aSignOn('beta'));
    expect(await test.db.read.signOn.ofSecond('board@example.org')).toEqual([asked]);
    await test.db.transact(async (tx) => {
      for (const [name, createdAt] of [
        ['one', noon],
        ['two', later],
      ] as const) {
        const subject = `${asked.id} ${name}`;
        const row = { id: newId('link'), purpose: 'second', subject, createdAt, expiresAt: later } as const;
        await tx.link.insert({ ...row, usedAt: null }, name);
      }
    });
    const since = (moment: Date) => test.db.read.link.countSince('second', `${asked.id} `, moment);
    expect([await since(noon), await since(later)]).toEqual([2, 1]);
    expect(await test.db.read.link.countSince('sign-on', `${asked.id} `, noon)).toBe(0);
  });

  it('[S18] keeps each word for a sign-on, and takes a position once', async () => {
    const [one, other] = [aSignOn('alpha'), aSignOn('beta')];
    await insert(one);
    await insert(other);
    const word = (signOnId: SignOn['id'], position: number): Vouch => ({
      signOnId,
      position,
      kind: position % 2 === 1 ? 'given' : 'taken-back',
      note: 'rang their office',
      by: newId('membership'),
      at: noon,
    });
    const words = [word(one.id, 1), word(one.id, 2), word(other.id, 1)];
    const append = (row: Vouch) => test.db.transact((tx) => tx.vouch.append(row));
    for (const row of words) expect(await append(row)).toBe(true);
    expect(await append(word(one.id, 2))).toBe(false);
    expect(await test.db.read.vouch.ofSignOn(one.id)).toEqual(words.slice(0, 2));
    expect(await test.db.read.vouch.ofRound(round.id)).toHaveLength(3);
    expect(await test.db.read.vouch.ofRound(newId('round'))).toEqual([]);
  });

  it('finds what one address has signed, and forgets who it was', async () => {
    const [one, other] = [aSignOn('alpha'), aSignOn('beta', { state: 'withdrawn' })];
    await insert(one);
    await insert(other);
    await insert(aSignOn('gamma', { signatory: { name: 'Bo', title: '', email: 'bo@example.org' } }));
    const { read } = test.db;
    const found = await read.signOn.ofSignatory('ana@example.org');
    expect(found.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
    const signatory = { name: 'somebody', title: '', email: 'x@erased.invalid' };
    await test.db.transact((tx) => tx.signOn.change(one.id, ['confirmed'], { signatory }));
    expect(await read.signOn.byId(one.id)).toEqual({ ...one, signatory });
    expect(await read.signOn.ofSignatory('ana@example.org')).toEqual([other]);
  });

  it('gives back what was written', async () => {
    const { read } = test.db;
    const signOn = aSignOn('alpha', { reservation: 'sauf le point 4', decision: 'reservation' });
    expect(await insert(signOn)).toBe(true);
    expect(await read.edition.byId(edition.id)).toEqual(edition);
    expect(await read.edition.latest(edition.documentId)).toEqual(edition);
    expect(await read.edition.byFingerprint('abc1230')).toEqual([edition]);
    expect(await read.edition.byFingerprint('bc123')).toEqual([]);
    expect(await read.round.bySlug('un-texte')).toEqual(round);
    expect(await read.signOn.byId(signOn.id)).toEqual(signOn);
    expect(await read.signOn.ofRound(round.id)).toEqual([signOn]);
  });

  it('[S1] refuses a second voice of one organisation, and only that', async () => {
    expect(await insert(aSignOn('alpha'))).toBe(true);
    expect(await insert(aSignOn('alpha', { state: 'provisional' }))).toBe(false);
    expect(await insert(aSignOn('alpha', { state: 'unconfirmed' }))).toBe(true);
    expect(await insert(aSignOn('alpha', { state: 'duplicate' }))).toBe(true);
    expect(await insert(aSignOn('beta'))).toBe(true);
    expect(await test.db.read.signOn.countsOf([round.id])).toEqual([
      { roundId: round.id, decision: 'sign', organisations: 2 },
    ]);
    const counting = await test.db.read.signOn.countingOfRound(round.id);
    expect(counting.map(({ organisationKey }) => organisationKey).sort()).toEqual(['alpha', 'beta']);
  });

  it('[S1] refuses a second voice to a change as well', async () => {
    const waiting = aSignOn('alpha', { state: 'unconfirmed', confirmedAt: null });
    await insert(aSignOn('alpha'));
    await insert(waiting);
    const confirm = test.db.transact((tx) =>
      tx.signOn.change(waiting.id, ['unconfirmed'], { state: 'confirmed', confirmedAt: noon }),
    );
    await expect(confirm).rejects.toThrow();
    expect(await test.db.read.signOn.byId(waiting.id)).toEqual(waiting);
  });

  it('[R7] writes a move only from the expected state, once', async () => {
    const close = () =>
      test.db.transact((tx) => tx.round.change(round.id, 'open', { state: 'closed', closedAt: noon }));
    expect(await Promise.all([close(), close()])).toContain(false);
    expect(await test.db.read.round.byId(round.id)).toMatchObject({ state: 'closed', closedAt: noon });

    const waiting = aSignOn('gamma', { state: 'unconfirmed', confirmedAt: null });
    await insert(waiting);
    const confirm = () =>
      test.db.transact((tx) => tx.signOn.change(waiting.id, ['unconfirmed'], { state: 'confirmed' }));
    const confirmed = await Promise.all([confirm(), confirm(), confirm()]);
    expect(confirmed.filter(Boolean)).toHaveLength(1);
  });

  it('finds what is due, who stands, and what an address has asked for', async () => {
    const { read } = test.db;
    expect(await read.round.due(new Date(later.getTime() - 1))).toEqual([]);
    expect(await read.round.due(later)).toEqual([round]);

    const organisationId = newId('organisation');
    const standing = aSignOn('alpha', { organisationId });
    const waiting = aSignOn('beta', { state: 'unconfirmed' });
    await insert(standing);
    await insert(waiting);
    expect(await read.signOn.standing(round.id, 'alpha', null)).toEqual(standing);
    expect(await read.signOn.standing(round.id, 'other spelling', organisationId)).toEqual(standing);
    expect(await read.signOn.standing(round.id, 'beta', null)).toBeNull();
    for (const email of ['ana@example.org', 'a.na+1@example.org']) {
      expect(await read.signOn.unconfirmedOf(email, noon)).toEqual([waiting]);
    }
    expect(await read.signOn.unconfirmedOf('ana@example.org', later)).toEqual([]);
  });

  const aRecord = (position: number, more: Partial<LedgerRecord> = {}): LedgerRecord => ({
    roundId: round.id,
    position,
    at: noon,
    kind: 'signed',
    signOnId: newId('signOn'),
    of: null,
    statement: 'a',
    handling: 'b',
    signatory: 'c',
    previous: 'd',
    hash: `hash ${position}`,
    ...more,
  });

  it('[S9] gives a ledger back in its order, and takes a position once', async () => {
    const { read } = test.db;
    expect(await read.ledger.head(round.id)).toBeNull();
    const records = [aRecord(1), aRecord(2, { kind: 'merged', of: newId('signOn') }), aRecord(10)];
    const append = (record: LedgerRecord) => test.db.transact((tx) => tx.ledger.append(record));
    for (const record of records.toReversed()) expect(await append(record)).toBe(true);
    expect(await append(aRecord(2))).toBe(false);
    expect(await read.ledger.ofRound(round.id)).toEqual(records);
    expect(await read.ledger.head(round.id)).toEqual({ position: 10, hash: 'hash 10' });
  });

  it('[S9] lets everybody who appends at once have a position of their own', async () => {
    const appendNext = () =>
      test.db.transact(async (tx) => {
        const head = await tx.ledger.head(round.id);
        return tx.ledger.append(aRecord((head?.position ?? 0) + 1, { previous: head?.hash ?? '' }));
      });
    const appended = await Promise.all(Array.from({ length: 12 }, appendNext));
    expect(appended).not.toContain(false);
    const records = await test.db.read.ledger.ofRound(round.id);
    expect(records.map(({ position }) => position)).toEqual(appended.map((_, index) => index + 1));
    expect(records.map(({ previous }) => previous)).toEqual([
      '',
      ...records.slice(0, -1).map(({ hash }) => hash),
    ]);
  });

  it('keeps beside a sign-on what opens its last record', async () => {
    const { read } = test.db;
    const signOn = aSignOn('alpha');
    await insert(signOn);
    const address = signOn.signatory.email;
    const mailbox = mailboxOf(address);
    expect(await read.signOn.isRecorded(signOn.id)).toBe(false);
    expect(await read.signOn.recordedOfRound(round.id)).toEqual([{ signOn, address, mailbox, salts: null }]);
    const salts = { statement: 'one', handling: 'two', signatory: 'three' };
    await test.db.transact((tx) => tx.signOn.keepSalts(signOn.id, salts));
    expect(await read.signOn.isRecorded(signOn.id)).toBe(true);
    expect(await read.signOn.recordedOfRound(round.id)).toEqual([{ signOn, address, mailbox, salts }]);
    expect(await read.signOn.byId(signOn.id)).toEqual(signOn);
  });

  it('takes a slug once', async () => {
    const again = test.db.transact((tx) => tx.round.insert({ ...round, id: newId('round') }));
    expect(await again).toBe(false);
  });

  it('lists what a coalition has published', async () => {
    const coalitionId = (await test.db.read.document.byId(round.documentId))?.coalitionId;
    if (!coalitionId) throw new Error('the document is gone');
    expect(await test.db.read.round.publishedOfCoalition(coalitionId)).toEqual([]);
    await test.db.transact((tx) =>
      tx.round.change(round.id, 'open', { state: 'published', publishedAt: later }),
    );
    const published = await test.db.read.round.publishedOfCoalition(coalitionId);
    expect(published.map(({ id }) => id)).toEqual([round.id]);
  });
});
