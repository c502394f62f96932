import { open, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** At once, so that other work gets its turn in between. */
const piece = Buffer.alloc(2 ** 20);

/** The ballast is laid only where so many times its size would still be free. */
const spare = 4;

/**
 * A file of zeros that keeps room on the disk of the database. When the disk is full it is thrown away: then there is
 * room for weeks of typing, and for whoever runs the installation to clear up.
 */
export class Ballast {
  constructor(
    private readonly file: string,
    private readonly bytes: number,
  ) {}

  /** Writes the file where there is none and the disk has room for several. Throws what the disk says. */
  async lay(): Promise<void> {
    if (this.bytes === 0 || (await this.#isThere()) || !(await this.#hasRoom())) return;
    // Written through and then renamed: a half-written one would never be completed.
    const partial = `${this.file}.partial`;
    const handle = await open(partial, 'w', 0o600);
    try {
      for (let left = this.bytes; left > 0; left -= piece.length) {
        await handle.write(piece.subarray(0, Math.min(left, piece.length)));
      }
      await handle.sync();
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    await rename(partial, this.file);
  }

  /** Gives the room back. Whether there was any. */
  async drop(): Promise<boolean> {
    const wasThere = await this.#isThere();
    await rm(this.file, { force: true });
    return wasThere;
  }

  async #isThere(): Promise<boolean> {
    return stat(this.file).then(
      () => true,
      () => false,
    );
  }

  async #hasRoom(): Promise<boolean> {
    const { bavail, bsize } = await statfs(dirname(this.file));
    return bavail * bsize > this.bytes * spare;
  }
}
