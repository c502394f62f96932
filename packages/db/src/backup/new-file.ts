import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { BackupRefused } from './backup-refused.js';

/**
 * Lets `write` make a file beside `file` and gives it that name once every byte is on disk; half a file never
 * has it. Throws `BackupRefused` file_exists, and what `write` throws with nothing left behind.
 */
export async function writeNewFile(file: string, write: (partial: string) => void | Promise<void>) {
  if (existsSync(file))
    throw new BackupRefused('file_exists', `${file} is there already; choose another name.`);
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  try {
    await write(partial);
    sync(partial);
    renameSync(partial, file);
    sync(dirname(file));
  } finally {
    rmSync(partial, { force: true });
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
