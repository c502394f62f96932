import { statfs } from 'node:fs/promises';
import type { Context } from '../context.js';

/** What an installation needs to take people's words; each is false when it does not hold now. */
export interface Readiness {
  /** A commit reached the disk within two seconds, and the settings in force keep it through a power cut. */
  writes: boolean;
  /** More than 5 % of the data folder's disk is free. */
  disk: boolean;
  /** The database has the shape of this release. */
  migrations: boolean;
}

const patienceMs = 2_000;
const leastFree = 0.05;

/** Tries it out: commits, looks at the disk of `folder` and at the migrations. Never throws. */
export async function readiness({ db }: Context, folder: string): Promise<Readiness> {
  const [writes, disk, migrations] = await Promise.all([
    within(
      patienceMs,
      db.assertDurable().then(() => true),
    ),
    within(patienceMs, hasSpace(folder)),
    within(patienceMs, db.isMigrated()),
  ]);
  return { writes, disk, migrations };
}

async function hasSpace(folder: string): Promise<boolean> {
  const { bavail, blocks } = await statfs(folder);
  return bavail / blocks > leastFree;
}

/** False for an answer that fails or does not come in time. */
async function within(milliseconds: number, answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), milliseconds)));
  return Promise.race([answer.catch(() => false), late]).finally(() => clearTimeout(timer));
}
