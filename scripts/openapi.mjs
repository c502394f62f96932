import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { createServer } from 'vite';
import { root } from './root.mjs';

// The schemas are TypeScript inside the web app; vite reads them as the tests do, without a build.
const web = join(root, 'apps/web');
const vite = await createServer({
  root: web,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
  resolve: { alias: { '@/': `${join(web, 'src')}/` }, conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node'], externalConditions: ['node'] } },
});
try {
  const { openApi } = await vite.ssrLoadModule('/src/api/open-api.ts');
  const file = join(root, 'docs/openapi.json');
  const options = { ...(await resolveConfig(file)), filepath: file };
  writeFileSync(file, await format(JSON.stringify(openApi()), options));
} finally {
  await vite.close();
}
