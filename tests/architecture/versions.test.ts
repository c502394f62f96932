import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJson, root } from '../support/repository.js';

/** Below these, a published weakness or a corruption is known. */
const floors = {
  'better-sqlite3': '12.8.0',
  'drizzle-orm': '0.45.2',
  mammoth: '1.11.0',
  next: '16.2.6',
  'next-auth': '4.24.15',
  'socket.io-parser': '4.2.6',
  ws: '8.21.0',
  yjs: '13.6.31',
};

/** Packages that break when a second copy of them is loaded. */
const singletons = [
  '@tiptap/core',
  '@tiptap/pm',
  'better-sqlite3',
  'drizzle-orm',
  'react',
  'react-dom',
  'yjs',
];

const { packages } = readJson('package-lock.json') as { packages: Record<string, { version?: string }> };

const versionsOf = (name: string): string[] =>
  Object.entries(packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, { version }]) => version ?? '');

describe('package-lock.json', () => {
  it.each(Object.entries(floors))('holds no %s older than %s', (name, floor) => {
    const old = versionsOf(name).filter(
      (version) => version.localeCompare(floor, 'en', { numeric: true }) < 0,
    );
    expect(old).toEqual([]);
  });

  it('holds no xlsx from npm, which is frozen with known weaknesses', () => {
    expect(versionsOf('xlsx')).toEqual([]);
  });

  it.each(singletons)('holds one %s', (name) => {
    expect(versionsOf(name)).toHaveLength(1);
  });

  it('locks every per-platform package that is named, so that it installs on every platform', () => {
    const checked = spawnSync(process.execPath, [join(root, 'scripts/check-lock.mjs')], { encoding: 'utf8' });
    expect(checked.stderr).toBe('');
    expect(checked.status).toBe(0);
  });
});
