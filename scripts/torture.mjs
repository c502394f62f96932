// npm run kill-storm, power-cut, convergence, soak: tests/torture, for as long as one likes.
import { createServer } from 'vite';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';

const [name, ...words] = process.argv.slice(2);
if (!process.env.PREPARED) await prepare();

// TypeScript read as the tests read it; the server it starts is the built one.
const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node'], externalConditions: ['node'] } },
});
const { runTorture } = await vite.ssrLoadModule('/tests/torture/command.ts');
const isSound = await runTorture(name, words);
await vite.close();
process.exit(isSound ? 0 : 1);
