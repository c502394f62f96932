import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { project } from './packages/config/vitest/index.mjs';

const at = (folder: string) => fileURLToPath(new URL(folder, import.meta.url));

/** Tests that start servers: one file at a time, after everything that does not. */
const slow = {
  testTimeout: 120_000,
  hookTimeout: 180_000,
  fileParallelism: false,
  maxWorkers: 1,
  isolate: true,
  pool: 'forks' as const,
};

export default defineConfig({
  test: {
    // Vitest leaves a processor for itself, which on two of them is half of the machine.
    maxWorkers: availableParallelism(),
    projects: [
      ...['domain', 'protocol', 'editor', 'export', 'services', 'config'].map((name) =>
        project(name, at(`packages/${name}`)),
      ),
      project('db', at('packages/db'), { test: { globalSetup: ['src/testing/global-setup.ts'] } }),
      project('sync', at('apps/sync')),
      project('web', at('apps/web'), { alias: { '@/': at('apps/web/src/') } }),
      project('architecture', at('tests/architecture'), { include: ['*.test.ts'] }),
      project('integration', at('tests/integration'), {
        include: ['**/*.test.ts'],
        test: { ...slow, sequence: { groupOrder: 1 } },
      }),
      project('e2e', at('tests/e2e'), {
        include: ['*.test.ts'],
        test: { ...slow, sequence: { groupOrder: 2 } },
      }),
    ],
  },
});
