/**
 * Which packages of ours a folder may import; arrows never point up. `docs/ARCHITECTURE.md` draws this, and
 * tests/architecture reads the imports themselves, type imports included.
 */
export const direction = {
  'packages/domain': [],
  'packages/db': ['domain'],
  'packages/protocol': ['domain'],
  'packages/editor': ['domain'],
  'packages/export': ['domain', 'editor/schema'],
  'packages/services': ['db', 'domain', 'editor/intake', 'editor/schema', 'protocol'],
  'apps/sync': ['domain', 'editor/intake', 'editor/schema', 'protocol', 'services'],
  'apps/web': ['domain', 'editor', 'export', 'protocol', 'services'],
};

/** Files that may name the database besides the verbs: where a process puts its parts together, and tests. */
export const compositionRoots = [
  'apps/sync/src/context.ts',
  'apps/sync/src/config.ts',
  'apps/sync/src/admin/context.ts',
  'apps/web/src/server/context.ts',
  'apps/web/src/config.ts',
];
