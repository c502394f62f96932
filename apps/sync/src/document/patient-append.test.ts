import type { Pause } from '@undersigned/protocol';
import { describe, expect, it, vi } from 'vitest';
import type { AppendLogs } from './group-commit.js';
import { patientAppend } from './patient-append.js';

const coded = (code: string) => Object.assign(new Error(code), { code });

/** An append that fails with each of these in turn and then works. */
function failing(...codes: string[]) {
  const changes: (Pause | null)[] = [];
  const stop = new AbortController();
  let attempts = 0;
  const append: AppendLogs = async () => {
    const code = codes[attempts++];
    if (code) throw coded(code);
    return new Map();
  };
  const patient = patientAppend(append, {
    changed: (pause) => void changes.push(pause),
    signal: stop.signal,
    retryMs: 1,
  });
  return { patient, changes, stop, attempts: () => attempts };
}

describe('an append that outlasts its storage', () => {
  it('tries the same batch until it is written, and says when it begins and ends', async () => {
    const { patient, changes, attempts } = failing('SQLITE_FULL', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE');
    await patient([]);
    expect(attempts()).toBe(4);
    expect(changes).toEqual(['disk-full', 'storage-fails', null]);
  });

  it('throws what no waiting mends, at once', async () => {
    const { patient, changes } = failing('SQLITE_CONSTRAINT_PRIMARYKEY');
    await expect(patient([])).rejects.toThrow('CONSTRAINT');
    expect(changes).toEqual([]);
  });

  it('gives up when the server stops', async () => {
    const { patient, changes, stop } = failing(...Array.from({ length: 1_000 }, () => 'SQLITE_FULL'));
    const writing = patient([]);
    await vi.waitFor(() => expect(changes).toEqual(['disk-full']));
    stop.abort();
    await expect(writing).rejects.toThrow('SQLITE_FULL');
    expect(changes).toEqual(['disk-full', null]);
  });
});
