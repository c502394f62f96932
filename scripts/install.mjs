import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runOrExit } from './run.mjs';

/** Runs `npm ci`, unless node_modules holds what the lockfile says. */
export function installIfStale() {
  const stale = stalePackages();
  if (stale === 0) return;
  console.log(`› installing ${stale} packages (npm ci); the first time this takes a few minutes…`);
  const started = Date.now();
  runOrExit('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  console.log(`  installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/**
 * How many packages are missing or of another version. npm keeps a hidden lockfile of what it installed; a
 * stamp of our own would repeat the work after somebody ran npm by hand.
 */
function stalePackages() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).filter(
    ([path, entry]) =>
      path.includes('node_modules/') &&
      !entry.optional &&
      !entry.link &&
      present[path]?.version !== entry.version,
  ).length;
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};
  } catch {
    return {}; // no such file yet: nothing is installed
  }
}
