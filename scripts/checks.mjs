import { join } from 'node:path';
import { root } from './root.mjs';
import { runQuietly } from './run.mjs';

const tool = (path) => join(root, 'node_modules', path);
const tsc = tool('typescript/bin/tsc');
const web = join(root, 'apps/web');

const lockfile = { name: 'lockfile', args: [join(root, 'scripts/check-lock.mjs')] };
const format = ({ cache }) => ({
  name: 'format',
  args: [
    tool('prettier/bin/prettier.cjs'),
    ...['--check', '--log-level=warn', '.'],
    ...(cache ? ['--cache', '--cache-location', join(cachePlace, 'prettier-verify')] : []),
  ],
});
const packageTypes = { name: 'types', args: [tsc, '-b'] };
const webDeclarations = { name: 'web declarations', args: [tool('next/dist/bin/next'), 'typegen'], cwd: web };
const webTypes = { name: 'web types', args: [tsc, '--noEmit', '-p', web] };

const lint = ({ cache }) => ({
  name: 'lint',
  args: [
    ...[tool('eslint/bin/eslint.js'), '.'],
    ...(cache ? ['--cache', '--cache-location', join(cachePlace, 'eslint/')] : []),
  ],
});
const cachePlace = join(root, 'node_modules/.cache');

/**
 * Lockfile, format, lint and types, two at a time. Prints one line per check, and what a failed one said.
 * With `cache` files that have not changed are not read again; a type that changed elsewhere escapes that.
 * Gives the names of those that failed.
 */
export async function staticChecks({ cache }) {
  const failed = await Promise.all([
    inTurn([lockfile, format({ cache }), lint({ cache })]),
    inTurn([packageTypes, webDeclarations, webTypes]),
  ]);
  return failed.flat();
}

async function inTurn(checks) {
  const failed = [];
  for (const { name, args, cwd } of checks) {
    const started = Date.now();
    const { code, output } = await runQuietly(process.execPath, args, { shell: false, cwd: cwd ?? root });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (code === 0) continue;
    console.log(output.trimEnd());
    failed.push(name);
  }
  return failed;
}
