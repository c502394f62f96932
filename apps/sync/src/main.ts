import { compileLater } from './compile-later.js';
import { configFrom } from './config.js';
import { openContext } from './context.js';
import { readEnv } from './env.js';
import { openLogger } from './logger.js';
import { startServer } from './server.js';

compileLater();
const config = configFrom(readEnvOrExit());
const log = openLogger(config.logLevel);
process.on('unhandledRejection', (error) => {
  log.error({ event: 'process.failed', err: error });
  process.exit(1);
});
const ctx = openContext(config);
await ctx.db.assertDurable();
const server = await startServer(ctx, config, log);
log.info({ event: 'server.started', port: server.port });

await toldToStop();
// Nothing lives only in memory, so ending in the middle of a drain loses nothing.
setTimeout(() => process.exit(0), config.limits.drainMs).unref();
await server.stop();
await ctx.db.close();
log.info({ event: 'server.stopped' });

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

function readEnvOrExit() {
  try {
    return readEnv();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
