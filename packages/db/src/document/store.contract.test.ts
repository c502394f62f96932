import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { aCoalition, aDocument, anOrganisation, newId, noon } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

describe.each(engines())('documents on $engine', ({ temporary }) => {
  const coalition = aCoalition();
  const organisation = anOrganisation(coalition);
  let test: TemporaryDatabase;
  beforeEach(async () => {
    test = await temporary();
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      await tx.organisation.insert(organisation, 'key');
    });
  });
  afterEach(() => test.dispose());

  it('are given back as they were stored, newest first', async () => {
    const older = aDocument(coalition, { leadOrganisationId: organisation.id, reviewUntil: noon });
    const newer = aDocument(coalition, { createdAt: new Date(noon.getTime() + 1) });
    await test.db.transact(async (tx) => {
      await tx.document.insert(older);
      await tx.document.insert(newer);
    });
    expect(await test.db.read.document.byId(older.id)).toEqual(older);
    expect(await test.db.read.document.ofCoalition(coalition.id)).toEqual([newer, older]);
  });

  it('are found by when their review ends, in review alone', async () => {
    const after = (ms: number) => new Date(noon.getTime() + ms);
    const reviewed = (reviewUntil: Date | null, more: object = {}) =>
      aDocument(coalition, { phase: 'review', reviewUntil, ...more });
    const [now, soon, later] = [reviewed(noon), reviewed(after(1)), reviewed(after(2))];
    const others = [reviewed(after(3)), reviewed(null), reviewed(after(1), { phase: 'drafting' })];
    await test.db.transact(async (tx) => {
      for (const document of [now, soon, later, ...others]) await tx.document.insert(document);
    });
    const found = await test.db.read.document.reviewedUntil(noon, after(2));
    expect(found.map(({ id }) => id).toSorted()).toEqual([soon.id, later.id].toSorted());
  });

  it('move from a phase they are in, and only once', async () => {
    const document = aDocument(coalition);
    await test.db.transact((tx) => tx.document.insert(document));
    const freeze = () =>
      test.db.transact((tx) => tx.document.movePhase(document.id, ['drafting', 'review'], 'frozen'));
    expect(await freeze()).toBe(true);
    expect(await freeze()).toBe(false);
    expect((await test.db.read.document.byId(document.id))?.phase).toBe('frozen');
  });

  it('let one of two movers win', async () => {
    const document = aDocument(coalition);
    await test.db.transact((tx) => tx.document.insert(document));
    const move = () => test.db.transact((tx) => tx.document.movePhase(document.id, ['drafting'], 'review'));
    expect((await Promise.all([move(), move()])).toSorted()).toEqual([false, true]);
  });

  it('keep one grant per subject, the last one given', async () => {
    const document = aDocument(coalition);
    const email = { email: 'guest@example.org' };
    await test.db.transact(async (tx) => {
      await tx.document.insert(document);
      await tx.document.grant(document.id, { everyone: true }, 'comment', noon);
      await tx.document.grant(document.id, email, 'view', noon);
      await tx.document.grant(document.id, { organisationId: organisation.id }, 'edit', noon);
      await tx.document.grant(document.id, email, 'none', noon);
    });
    const grants = await test.db.read.document.grants(document.id);
    expect(grants).toHaveLength(3);
    expect(grants).toEqual(
      expect.arrayContaining([
        { subject: { everyone: true }, access: 'comment' },
        { subject: email, access: 'none' },
        { subject: { organisationId: organisation.id }, access: 'edit' },
      ]),
    );
    await test.db.transact((tx) => tx.document.forgetAddress('guest@example.org'));
    expect((await test.db.read.document.grants(document.id)).map(({ access }) => access).toSorted()).toEqual([
      'comment',
      'edit',
    ]);
    const unknown = newId('document');
    const many = await test.db.read.document.grantsOf([document.id, unknown]);
    expect(many.get(document.id)).toHaveLength(2);
    expect(many.get(unknown)).toEqual([]);
  });
});
