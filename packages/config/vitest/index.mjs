/** One vitest project per workspace folder; packages are resolved to their sources, so no build comes before a test. */
export const project = (name, root, extra = {}) => ({
  resolve: { conditions: ['source'], alias: extra.alias },
  ssr: { resolve: { conditions: ['source', 'module', 'node'], externalConditions: ['node'] } },
  test: {
    name,
    root,
    include: extra.include ?? ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    environment: 'node',
    // Files of one worker share the modules they load, which is a third of the time; no test keeps state in one.
    isolate: false,
    pool: 'threads',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    ...extra.test,
  },
});
