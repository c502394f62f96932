import { mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './repository.js';

/** The clock on the wall of a product that lives through days in minutes. It never goes back. */
export interface StoryClock {
  /** What the environment of the product needs for it. */
  env: Record<string, string>;
  now(): Date;
  /** The moment it was set to last. */
  readonly setTo: Date;
  /** Lets it be this moment, given in UTC; from there it goes on as fast as ever. */
  set(moment: string): void;
  dispose(): void;
}

/** A clock that begins at this moment, for the processes that are started with its `env`. */
export function storyClock(moment: string): StoryClock {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-clock-'));
  const path = join(folder, 'moved-by');
  const file = openSync(path, 'w');
  let setTo = new Date(moment);
  let movedBy = 0;
  const set = (to: string) => {
    setTo = new Date(to);
    movedBy = setTo.getTime() - Date.now();
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(movedBy));
    // Whoever reads meanwhile sees the old number or the new one.
    writeSync(file, bytes, 0, 8, 0);
  };
  set(moment);
  const preload = pathToFileURL(join(root, 'tests/support/moved-clock.mjs')).href;
  return {
    env: {
      MOVED_CLOCK: path,
      NODE_OPTIONS: [process.env.NODE_OPTIONS, `--import=${preload}`].filter(Boolean).join(' '),
    },
    now: () => new Date(Date.now() + movedBy),
    get setTo() {
      return setTo;
    },
    set,
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
