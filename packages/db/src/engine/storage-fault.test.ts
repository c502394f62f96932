import { describe, expect, it } from 'vitest';
import { storageFaultOf } from './storage-fault.js';

const coded = (code: string, cause?: Error) => Object.assign(new Error(code, { cause }), { code });

describe('a fault of the storage', () => {
  it.each([
    ['SQLITE_FULL', 'full'],
    ['53100', 'full'],
    ['SQLITE_IOERR_FSYNC', 'failing'],
    ['SQLITE_IOERR', 'failing'],
    ['57P01', 'failing'],
    ['ECONNREFUSED', 'failing'],
    ['SQLITE_CONSTRAINT_PRIMARYKEY', null],
    ['23505', null],
  ])('%s is %s', (code, fault) => {
    expect(storageFaultOf(coded(code))).toBe(fault);
    expect(storageFaultOf(new Error('Failed query', { cause: coded(code) }))).toBe(fault);
  });

  it('is not seen in what is no error', () => {
    expect(storageFaultOf(null)).toBeNull();
    expect(storageFaultOf('SQLITE_FULL')).toBeNull();
  });
});
