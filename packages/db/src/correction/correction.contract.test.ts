import type { Correction, CorrectionState, Passage, PersonId } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { anEdition, newId, noon, seedRound, type SeededRound } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

const passages: Passage[] = [
  { number: 1, kind: 'changed', place: { kind: 'paragraph', number: '9' }, before: '2030', after: '2028' },
];

describe.each(engines())('corrections on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  let seeded: SeededRound;
  let correction: Correction;

  beforeEach(async () => {
    test = await temporary();
    seeded = await seedRound(test.db);
    correction = aCorrection();
    await insert(correction);
  });
  afterEach(() => test.dispose());

  const aCorrection = (): Correction => ({
    id: newId('correction'),
    roundId: seeded.round.id,
    fromEditionId: seeded.edition.id,
    startedBy: newId('membership'),
    startedAt: noon,
    state: { kind: 'writing' },
  });
  const insert = (row: Correction) => test.db.transact((tx) => tx.correction.insert(row));
  const move = (from: CorrectionState['kind'], to: CorrectionState) =>
    test.db.transact((tx) => tx.correction.move(correction.id, from, to));

  it('are one at a time', async () => {
    expect(await insert(aCorrection())).toBe(false);
    await move('writing', { kind: 'dropped', at: noon });
    expect(await test.db.read.correction.underWay(seeded.round.id)).toBeNull();
    expect(await insert({ ...aCorrection(), startedAt: new Date(noon.getTime() + 1) })).toBe(true);
    expect(await test.db.read.correction.ofRound(seeded.round.id)).toMatchObject([
      { state: { kind: 'writing' } },
      { ...correction, state: { kind: 'dropped', at: noon } },
    ]);
  });

  it('move from where they are, once', async () => {
    const classing: CorrectionState = { kind: 'classing', toEditionId: seeded.edition.id, passages };
    const moved = await Promise.all([move('writing', classing), move('writing', classing)]);
    expect(moved.filter(Boolean)).toHaveLength(1);
    expect(await test.db.read.correction.byId(correction.id)).toEqual({ ...correction, state: classing });
    expect(await test.db.read.correction.underWay(seeded.round.id)).toMatchObject({ id: correction.id });
  });

  it('are found by either of their editions once they are applied', async () => {
    const next = anEdition(seeded.document, { number: 2, fingerprint: 'f'.repeat(64) });
    await test.db.transact((tx) => tx.edition.insert(next));
    const { read } = test.db;
    const state: CorrectionState = {
      kind: 'applied',
      toEditionId: next.id,
      passages,
      class: 'material',
      at: noon,
    };
    expect(await read.correction.appliedOfEdition(seeded.edition.id)).toEqual([]);
    await move('writing', state);
    expect(await read.correction.appliedOfEdition(seeded.edition.id)).toEqual([{ ...correction, state }]);
    expect(await read.correction.appliedOfEdition(next.id)).toEqual([{ ...correction, state }]);
  });

  it('keep the last word of each person on each passage', async () => {
    const say = (person: PersonId, passage: number, is: 'editorial' | 'material') =>
      test.db.transact((tx) =>
        tx.correction.classify(correction.id, {
          passage,
          personId: person,
          membershipId: newId('membership'),
          class: is,
          at: noon,
        }),
      );
    const [ana, bram] = [newId('person'), newId('person')];
    await say(ana, 2, 'editorial');
    await say(ana, 1, 'editorial');
    await say(ana, 1, 'material');
    await say(bram, 1, 'editorial');
    const said = await test.db.read.correction.classesOf(correction.id);
    expect(said.map(({ passage }) => passage)).toEqual([1, 1, 2]);
    expect(said.find(({ personId, passage }) => personId === ana && passage === 1)).toMatchObject({
      class: 'material',
    });
  });
});
