// npm run bench: our document server beside others, in one run. `-- --only fan-out --runs 1 --seconds 4` for a
// quick look; only a run of everything writes docs/benchmarks.md.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';
import { run, runOrExit } from './run.mjs';

const peers = join(root, 'tests/bench/peers');

await prepare();
installPeers();
runOrExit(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'tests'], { shell: false });
const pinned = process.platform === 'linux' && run('taskset', ['-V'], { stdio: 'ignore' }) === 0;
const command = [process.execPath, join(root, 'tests/dist/bench/main.js'), ...process.argv.slice(2)];
const [program, ...args] = pinned ? ['taskset', '-c', '0', ...command] : command;
process.exit(run(program, args, { shell: false }));

/**
 * Outside the workspaces, so that nobody who only wants the product pays for them. No scripts: the one package
 * with native code carries its binaries.
 */
function installPeers() {
  if (lockedIn('package-lock.json') === lockedIn('node_modules/.package-lock.json')) return;
  console.log('› installing the servers to compare with…');
  runOrExit('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: peers });
}

/** Names and versions of everything a lockfile of npm holds, as far as it is for every machine. */
function lockedIn(file) {
  const path = join(peers, file);
  if (!existsSync(path)) return '';
  const { packages } = JSON.parse(readFileSync(path, 'utf8'));
  return Object.entries(packages)
    .filter(([place, { optional }]) => place && !optional)
    .map(([place, { version }]) => `${place} ${version}`)
    .join('\n');
}
