import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { migrate } from './migrate.js';
import { openDatabase, type DatabaseLocation } from './open-database.js';
import { aCoalition } from './testing/rows.js';
import { emptyPostgres } from './testing/temporary-postgres.js';

const here = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-migrate-'));
  folders.push(folder);
  return folder;
}

const emptyDatabases: Record<DatabaseLocation['engine'], () => Promise<DatabaseLocation> | null> = {
  sqlite: async () => ({ engine: 'sqlite', file: join(emptyFolder(), 'undersigned.sqlite') }),
  postgres: () => {
    const server = inject('postgresUrl');
    return server ? emptyPostgres(server) : null;
  },
};
const present = (['sqlite', 'postgres'] as const).filter(
  (engine) => engine === 'sqlite' || inject('postgresUrl'),
);

describe.each(present)('migrations on %s', (engine) => {
  it('make an empty database usable, and a second run changes nothing', async () => {
    const location = await emptyDatabases[engine]();
    if (!location) throw new Error(`no ${engine} here`);
    await migrate(location);
    const coalition = aCoalition();
    const first = openDatabase(location);
    await first.transact((tx) => tx.coalition.insert(coalition));
    await first.close();

    await migrate(location);
    const second = openDatabase(location);
    expect(await second.read.coalition.all()).toEqual([coalition]);
    await second.close();
  });

  it('say what the table definitions say: generating again finds nothing to do', () => {
    const copy = emptyFolder();
    cpSync(join(here, 'migrations', engine), copy, { recursive: true });
    const before = filesIn(copy);
    const schema = engine === 'sqlite' ? 'schema.sqlite.ts' : 'schema.pg.ts';
    const generated = spawnSync(
      process.execPath,
      [
        fileURLToPath(new URL('../../../node_modules/drizzle-kit/bin.cjs', import.meta.url)),
        'generate',
        '--dialect',
        engine === 'sqlite' ? 'sqlite' : 'postgresql',
        '--schema',
        join(here, 'src/engine', schema),
        '--out',
        relative(here, copy),
      ],
      { cwd: here, encoding: 'utf8' },
    );
    expect(generated.stderr + generated.stdout).toContain('No schema changes');
    expect(filesIn(copy)).toEqual(before);
  });
});

function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  );
}
