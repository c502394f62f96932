// What has changed since npm run verify last said that all is good: its tests are what the inner loop waits for.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';

const note = join(root, 'node_modules/.cache/last-verified');

/** Tests import these or do not care about them; what else a test may read, its imports do not tell. */
const followed = /\.(ts|tsx|css|md)$|^apps\/web\/messages\/.*\.json$|^docs\//;

/** The commit at which all was good, as long as everything changed since can be followed by imports; else null. */
export function verifiedCommit() {
  try {
    const commit = readFileSync(note, 'utf8').trim();
    const changed = [
      ...lines('diff', '--name-only', commit),
      ...lines('ls-files', '--others', '--exclude-standard'),
    ];
    return changed.every((path) => followed.test(path)) ? commit : null;
  } catch {
    // Never verified, no git, or a commit that is gone: everything is run.
    return null;
  }
}

/** Notes that all is good at the commit that is checked out; what is not committed stays changed. */
export function noteVerified() {
  try {
    const [commit] = lines('rev-parse', 'HEAD');
    mkdirSync(dirname(note), { recursive: true });
    writeFileSync(note, commit);
  } catch {
    // Without git the next run is a whole one again.
  }
}

const lines = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .split('\n')
    .filter(Boolean);
