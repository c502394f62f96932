import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/repository.js';

/** A disk that the server under test believes in: recorded, and failing when told to. */
export interface Disk {
  /** What the server's environment needs. */
  readonly env: Record<string, string>;
  /** Every write, truncation, sync and removal so far, in the order they were made. */
  readonly record: string;
  /** From now on writes to the database fail. */
  fail(code: 'ENOSPC' | 'EIO'): void;
  mend(): void;
  dispose(): void;
}

/** Whether the shim can be compiled here: it needs Linux and a C compiler. */
export const canPretendDisk = (): boolean =>
  process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0;

/** Compiles the shim and gives a disk for one server. Throws with what the compiler says. */
export function pretendDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-disk-'));
  const [library, record, fault] = ['shim.so', 'record', 'fault'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const source = join(root, 'tests/torture/disk-shim.c');
  const words = ['-O1', '-shared', '-fPIC', '-o', library, source, '-ldl', '-lpthread'];
  const compiled = spawnSync('cc', words, { encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(`the shim does not compile:\n${compiled.stderr}`);
  writeFileSync(record, '');
  return {
    env: { LD_PRELOAD: library, DISK_RECORD: record, DISK_FAULT: fault },
    record,
    fail: (code) => writeFileSync(fault, code),
    mend: () => rmSync(fault, { force: true }),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
