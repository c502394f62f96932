// npm run verify: what must hold after every small step. No servers, no browser. Runs the tests that what has changed
// since the last good run can break, and all rules of architecture; `npm run verify -- --all` runs every unit test.
import { join } from 'node:path';
import { staticChecks } from './checks.mjs';
import { installIfStale } from './install.mjs';
import { noteVerified, verifiedCommit } from './last-verified.mjs';
import { requireNode } from './node-version.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const unitTests = ['domain', 'protocol', 'editor', 'export', 'services', 'config', 'sync', 'web'];

/** What needs a server of ours or Postgres takes minutes: that is for npm test. */
const withServer = '**/*.server.test.ts';

requireNode();
installIfStale();
const started = Date.now();
const failed = await staticChecks({ cache: true });
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const since = process.argv.includes('--all') ? null : verifiedCommit();
const changed = since === null ? [] : ['--changed', since, '--passWithNoTests'];
for (const [projects, selection] of [
  [['architecture'], []],
  [unitTests, changed],
]) {
  const only = projects.flatMap((name) => ['--project', name]);
  const options = ['run', '--reporter=dot', '--exclude', withServer, ...selection];
  if (run(process.execPath, [vitest, ...options, ...only], { shell: false }) !== 0)
    failed.push(`tests of ${projects.join(', ')}`);
}
if (failed.length === 0) noteVerified();

console.log(`\n${failed.length === 0 ? 'All good' : `Failed: ${failed.join(', ')}`} (${seconds(started)} s)`);
process.exit(failed.length === 0 ? 0 : 1);

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
