// The built server without its limits per client: one client of the load stands for many people.
import { compileLater } from '../../../apps/sync/dist/compile-later.js';
import { configFrom } from '../../../apps/sync/dist/config.js';
import { openContext } from '../../../apps/sync/dist/context.js';
import { readEnv } from '../../../apps/sync/dist/env.js';
import { openLogger } from '../../../apps/sync/dist/logger.js';
import { startServer } from '../../../apps/sync/dist/server.js';

compileLater();
const config = configFrom(readEnv());
const rates = {
  framesPerSecond: 1e9,
  framesAtOnce: 1e9,
  bytesPerSecond: 1e12,
  bytesAtOnce: 1e12,
  mostUnsentBytes: 2 ** 28,
};
config.limits = { ...config.limits, connection: { ...config.limits.connection, ...rates } };
const ctx = openContext(config);
const server = await startServer(ctx, config, openLogger(config.logLevel));
process.once('SIGTERM', async () => {
  await server.stop();
  await ctx.db.close();
});
