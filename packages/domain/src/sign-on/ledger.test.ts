import { describe, expect, it } from 'vitest';
import type { RoundId, SignOnId } from '../id.js';
import {
  beginningForm,
  commitmentForm,
  recordForm,
  standingInLedger,
  type LedgerKind,
  type LedgerRecord,
} from './ledger.js';

const record = (kind: LedgerKind, signOn: string): LedgerRecord => ({
  roundId: 'rnd_r' as RoundId,
  position: 1,
  at: new Date('2026-11-22T09:00:00.000Z'),
  kind,
  signOnId: signOn as SignOnId,
  of: null,
  statement: 'aa',
  handling: 'bb',
  signatory: 'cc',
  previous: 'dd',
  hash: 'ee',
});

describe('what is hashed', () => {
  it('is spelt as docs/ledger.md says', () => {
    expect(recordForm(record('signed', 'sgn_s'))).toBe(
      'undersigned ledger 1\n' +
        '{"at":"2026-11-22T09:00:00.000Z","handling":"bb","kind":"signed","of":null,"position":1,' +
        '"previous":"dd","round":"rnd_r","signOn":"sgn_s","signatory":"cc","statement":"aa"}',
    );
    expect(beginningForm('rnd_r' as RoundId, 'ff')).toBe(
      'undersigned ledger 1\n{"edition":"ff","round":"rnd_r"}',
    );
    expect(commitmentForm('salt', { name: 'Eva', country: null })).toBe(
      'salt\n{"country":null,"name":"Eva"}',
    );
  });
});

describe('[S9] what counts by the ledger alone', () => {
  it('is what was signed or confirmed last, whoever was erased since', () => {
    const records = [
      record('signed', 'sgn_stays'),
      record('signed', 'sgn_goes'),
      record('merged', 'sgn_never'),
      record('signed', 'sgn_provisional'),
      record('confirmed', 'sgn_provisional'),
      record('withdrawn', 'sgn_goes'),
      record('erased', 'sgn_stays'),
      record('erased', 'sgn_goes'),
    ];
    const standing = standingInLedger(records);
    expect([...standing]).toEqual([
      ['sgn_stays', records[6]],
      ['sgn_provisional', records[4]],
    ]);
  });
});
