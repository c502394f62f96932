import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

// Only the command itself may write to standard output: scripts parse what comes there.
const entry = join(root, 'apps/sync/dist/admin/main.js');
if (!existsSync(entry)) {
  const prepare = "await import('./scripts/prepare.mjs').then(({ prepare }) => prepare())";
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', prepare], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) process.exit(status ?? 1);
}

// Files are named from where the person stands, the data folder from the clone, as for the servers.
process.env.INIT_CWD ??= process.cwd();
process.env.DATA_DIR = resolve(root, process.env.DATA_DIR || 'data');
process.chdir(root);
await import(pathToFileURL(entry).href);
