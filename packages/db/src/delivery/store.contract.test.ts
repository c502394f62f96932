import type { Addressee, Coalition, Delivery, Dispatch, Document } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { newId, noon, seedRound } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

const to = { name: 'Zoë Maës', title: 'Commissaire', institution: 'Commission européenne' };

describe.each(engines())('addressees and deliveries on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  let coalition: Coalition;
  let document: Document;
  let addressee: Addressee;
  let dispatch: Dispatch;

  const anAddressee = (email: string, more: Partial<Addressee> = {}): Addressee => ({
    id: newId('addressee'),
    coalitionId: coalition.id,
    ...to,
    language: 'fr',
    salutation: null,
    email,
    createdAt: noon,
    removedAt: null,
    ...more,
  });

  beforeEach(async () => {
    test = await temporary();
    const seeded = await seedRound(test.db);
    ({ coalition, document } = seeded);
    addressee = anAddressee('zoe@example.eu');
    await test.db.transact((tx) => tx.addressee.insert(addressee));
    const mailId = newId('mail');
    dispatch = {
      roundId: seeded.round.id,
      editionId: seeded.edition.id,
      mailId,
      subject: 'Un texte',
      to,
      by: null,
      at: noon,
    };
  });
  afterEach(() => test.dispose());

  const choose = async (): Promise<Delivery> => {
    const chosen = {
      id: newId('delivery'),
      documentId: document.id,
      addresseeId: addressee.id,
      chosenAt: noon,
    };
    expect(await test.db.transact((tx) => tx.delivery.choose(chosen))).toBe(true);
    return { ...chosen, dispatch: null, reply: null, outcome: null };
  };

  it('keeps an address once per coalition, in the order of institutions', async () => {
    const other = anAddressee('bea@example.eu', { institution: 'Bundestag', name: 'Bea' });
    const twin = anAddressee('zoe@example.eu', { name: 'Another' });
    const inserted = (row: Addressee) => test.db.transact((tx) => tx.addressee.insert(row));
    expect([await inserted(other), await inserted(twin)]).toEqual([true, false]);
    expect(await test.db.read.addressee.ofCoalition(coalition.id)).toEqual([other, addressee]);
    expect(await test.db.read.addressee.byEmail(coalition.id, 'zoe@example.eu')).toEqual(addressee);
    expect(await test.db.read.addressee.withEmail('zoe@example.eu')).toEqual([addressee]);
  });

  it('does not offer who was removed, and still knows them', async () => {
    await test.db.transact((tx) => tx.addressee.update(addressee.id, { removedAt: noon }));
    expect(await test.db.read.addressee.ofCoalition(coalition.id)).toEqual([]);
    expect(await test.db.read.addressee.byIds([addressee.id])).toEqual([{ ...addressee, removedAt: noon }]);
  });

  it('chooses an addressee once for a text, and lets a choice be taken back', async () => {
    const chosen = await choose();
    const again = { ...chosen, id: newId('delivery') };
    expect(await test.db.transact((tx) => tx.delivery.choose(again))).toBe(false);
    expect(await test.db.read.delivery.ofDocument(document.id)).toEqual([chosen]);
    expect(await test.db.transact((tx) => tx.delivery.drop(chosen.id))).toBe(true);
    expect(await test.db.read.delivery.ofDocument(document.id)).toEqual([]);
  });

  it('goes out once, also when two send it at the same time', async () => {
    const chosen = await choose();
    const send = () =>
      test.db.transact((tx) => tx.delivery.dispatch(chosen.id, null, { ...dispatch, mailId: newId('mail') }));
    expect((await Promise.all([send(), send()])).filter(Boolean)).toHaveLength(1);
    expect(await test.db.transact((tx) => tx.delivery.drop(chosen.id))).toBe(false);
  });

  it('gives back what went out, and what followed', async () => {
    const chosen = await choose();
    const reply = { on: '2026-12-14', note: 'Reçu ☃' };
    const outcome = { on: '2027-01-09', words: 'Article 14 was changed.' };
    await test.db.transact(async (tx) => {
      await tx.delivery.dispatch(chosen.id, null, dispatch);
      await tx.delivery.note(chosen.id, { reply });
      await tx.delivery.note(chosen.id, { outcome });
    });
    expect(await test.db.read.delivery.byId(chosen.id)).toEqual({ ...chosen, dispatch, reply, outcome });
    await test.db.transact((tx) => tx.delivery.rename(chosen.id, { ...to, name: 'x', title: '' }));
    await test.db.transact((tx) => tx.delivery.note(chosen.id, { reply: null }));
    expect(await test.db.read.delivery.ofAddressee(addressee.id)).toMatchObject([
      { dispatch: { to: { name: 'x' } }, reply: null, outcome },
    ]);
  });

  it('is sent again only after the mail one knows of', async () => {
    const chosen = await choose();
    const later = { ...dispatch, mailId: newId('mail') };
    const written = await test.db.transact(async (tx) => [
      await tx.delivery.dispatch(chosen.id, null, dispatch),
      await tx.delivery.dispatch(chosen.id, newId('mail'), later),
      await tx.delivery.dispatch(chosen.id, dispatch.mailId, later),
    ]);
    expect(written).toEqual([true, false, true]);
  });
});
