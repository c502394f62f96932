// npm test: every test there is, from a fresh clone. Ends with 1 when one of them fails.
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { staticChecks } from './checks.mjs';
import { prepare } from './prepare.mjs';
import { findPostgres } from './postgres.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const started = Date.now();
await prepare();

const chromium = findBrowser();
const postgres = await findPostgres();
const missing = [
  !chromium &&
    'NO BROWSER: the end-to-end tests were left out. Install Chromium or Chrome, or set CHROMIUM to its path.',
  !postgres &&
    'NO POSTGRES: the database contracts ran on SQLite only. Install PostgreSQL, or set PG_BIN to the folder of initdb.',
].filter(Boolean);

const failed = await staticChecks({ cache: false });
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const environment = {
  ...process.env,
  ...(chromium && { CHROMIUM: chromium }),
  ...(postgres && { PG_BIN: postgres }),
};
const leftOut = chromium ? [] : ['--project', '!e2e'];
if (run(process.execPath, [vitest, 'run', ...leftOut], { shell: false, env: environment }) !== 0)
  failed.push('tests');

for (const sentence of missing) console.error(`\n!!! ${sentence}`);
if (process.env.CI && missing.length > 0) failed.push('missing tools');
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(
  `\n${failed.length === 0 ? 'All tests passed' : `Failed: ${failed.join(', ')}`} (${minutes} min)`,
);
process.exit(failed.length === 0 ? 0 : 1);
