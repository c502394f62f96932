// Writes the next migration of both engines from the table definitions. Usage: npm run generate:migrations -- NAME
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [name] = process.argv.slice(2);
if (!name) throw new Error('give the migration a name: npm run generate:migrations -- add-something');

const at = fileURLToPath(new URL('..', import.meta.url));
const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: at, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run('npx', ['tsc', '-b']);
for (const [engine, dialect, schema] of [
  ['sqlite', 'sqlite', 'schema.sqlite'],
  ['postgres', 'postgresql', 'schema.pg'],
]) {
  run('npx', [
    'drizzle-kit',
    'generate',
    '--name',
    name,
    '--dialect',
    dialect,
    '--schema',
    `dist/engine/${schema}.js`,
    '--out',
    `migrations/${engine}`,
  ]);
}
