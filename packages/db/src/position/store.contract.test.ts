import type { Position } from '@undersigned/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { onADocument } from '../testing/on-a-document.js';
import { aMembership, aPerson, newId, noon } from '../testing/rows.js';

describe.each(engines())('positions on $engine', ({ temporary }) => {
  const test = onADocument({ temporary });
  const { coalition, document } = test;
  const person = aPerson();
  const membership = aMembership(coalition, person);
  const organisationId = newId('organisation');
  beforeEach(async () => {
    await test.db.transact(async (tx) => {
      await tx.person.insert(person);
      await tx.membership.insert(membership);
    });
  });

  const aPosition = (details: Partial<Position> = {}): Position => ({
    id: newId('position'),
    documentId: document.id,
    blockId: 'blk_a',
    author: { membershipId: membership.id, organisationId, personName: 'Bea', organisationName: 'Öz « A »' },
    stance: { kind: 'red-line', lift: 'Name a year. 👩‍👧' },
    words: 'Les enfants « d’abord »\nalways',
    ordinal: 1,
    at: noon,
    doubtedAt: null,
    goneAt: noon,
    ...details,
  });
  const insert = (position: Position) => test.db.transact((tx) => tx.position.insert(position));

  it('are given back as they were stored, oldest first, with all that were said before', async () => {
    const first = aPosition();
    const second = aPosition({ ordinal: 2, stance: { kind: 'support' }, at: new Date(noon.getTime() + 1) });
    expect([await insert(second), await insert(first)]).toEqual([true, true]);
    expect(await test.db.read.position.ofDocument(document.id)).toEqual([first, second]);
    expect(await test.db.read.position.ofDocument(newId('document'))).toEqual([]);
  });

  it('take one of two given at once from the same state', async () => {
    const both = await Promise.all([insert(aPosition()), insert(aPosition())]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await test.db.read.position.ofDocument(document.id)).toHaveLength(1);
  });

  it('are marked while they are asked about, and found by text and by organisation', async () => {
    const position = aPosition();
    await insert(position);
    const { read } = test.db;
    expect(await read.position.byId(position.id)).toEqual(position);
    expect(await read.position.byId(newId('position'))).toBeNull();
    expect(await read.position.documentsIn([document.phase])).toEqual([document.id]);
    expect(await read.position.documentsIn(['published'])).toEqual([]);
    await test.db.transact((tx) => tx.position.setDoubted(position.id, noon));
    const { documentId, blockId, ordinal, stance } = position;
    expect(await read.position.ofOrganisation(organisationId, [document.id])).toEqual([
      { documentId, blockId, ordinal, stance, doubtedAt: noon, author: { organisationId } },
    ]);
    expect(await read.position.ofOrganisation(newId('organisation'), [document.id])).toEqual([]);
    expect(await read.position.ofOrganisation(organisationId, [])).toEqual([]);
    await test.db.transact((tx) => tx.position.setDoubted(position.id, null));
    expect(await read.position.byId(position.id)).toEqual(position);
  });

  it('forget the name of somebody who is erased', async () => {
    await insert(aPosition());
    await insert(aPosition({ blockId: 'blk_b', author: { ...aPosition().author, membershipId: null } }));
    await test.db.transact((tx) => tx.position.renameAuthor(person.id, 'a former member'));
    const names = (await test.db.read.position.ofDocument(document.id)).map(
      ({ author }) => author.personName,
    );
    expect(names.sort()).toEqual(['Bea', 'a former member']);
  });
});
