import type { Coalition, ListEdition, RoundId } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { aCoalition, newId, noon, seedRound } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

describe.each(engines())('published lists on $engine', ({ temporary }) => {
  let coalition: Coalition;
  let test: TemporaryDatabase;
  let roundId: RoundId;

  beforeEach(async () => {
    test = await temporary();
    const seeded = await seedRound(test.db);
    coalition = seeded.coalition;
    roundId = seeded.round.id;
  });
  afterEach(() => test.dispose());

  const edition = (number: number): ListEdition => ({
    roundId,
    number,
    cause: number === 1 ? 'published' : 'late',
    at: noon,
    fingerprint: 'a'.repeat(64),
    ledger: number === 1 ? null : { position: 3, hash: 'b'.repeat(64) },
    signatories: number,
    joined: 1,
    left: 0,
    content: {
      named: [
        {
          signOnId: newId('signOn'),
          organisationId: null,
          name: 'Σπίτι "του" Παιδιού',
          names: { en: 'House' },
          country: 'GR',
          kind: null,
          supports: false,
          reservation: null,
          isProvisional: false,
          joinedIn: 1,
        },
      ],
      unnamed: [{ signOnId: newId('signOn'), supports: true, joinedIn: 1 }],
    },
    digest: number === 1 ? null : 'c'.repeat(64),
  });
  const insert = (row: ListEdition) => test.db.transact((tx) => tx.listEdition.insert(row));

  it('[S14] are given back as they were stored, and each number is taken once', async () => {
    const { read } = test.db;
    expect(await read.listEdition.newest(roundId)).toBeNull();
    const [first, second] = [edition(1), edition(2)];
    expect(await insert(first)).toBe(true);
    expect(await insert(second)).toBe(true);
    expect(await insert({ ...edition(2), cause: 'withdrawal' })).toBe(false);
    expect(await read.listEdition.newest(roundId)).toEqual(second);
    expect(await read.listEdition.byNumber(roundId, 1)).toEqual(first);
    expect(await read.listEdition.byNumber(roundId, 3)).toBeNull();
    const { content: _one, digest: _digest, ...firstLine } = first;
    const { content: _other, digest: _next, ...secondLine } = second;
    expect(await read.listEdition.linesOf([roundId])).toEqual([secondLine, firstLine]);
    expect(await read.listEdition.linesOf([])).toEqual([]);
    expect(await read.listEdition.ofRound(roundId)).toEqual([first, second]);
  });

  it('[S14] take one of two that are made at once', async () => {
    const taken = await Promise.all([insert(edition(1)), insert(edition(1))]);
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('[S12] remembers two names as different, in whichever order they are given', async () => {
    const keep = (keys: [string, string]) =>
      test.db.transact((tx) => tx.keptApart.insert(coalition.id, keys, noon));
    expect(await keep(['beta', 'alpha'])).toBe(true);
    expect(await keep(['alpha', 'beta'])).toBe(false);
    expect(await test.db.read.keptApart.ofCoalition(coalition.id)).toEqual([['alpha', 'beta']]);
    expect(await test.db.read.keptApart.ofCoalition(aCoalition().id)).toEqual([]);
  });
});
