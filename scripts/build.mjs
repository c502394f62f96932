import { join } from 'node:path';
import { root } from './root.mjs';
import { runOrExit } from './run.mjs';

/** Builds every package and both apps; what has not changed comes from turbo's cache. */
export function build() {
  console.log('› building (what has not changed is kept)…');
  const started = Date.now();
  const turbo = join(root, 'node_modules/turbo/bin/turbo');
  runOrExit(process.execPath, [turbo, 'run', 'build', '--output-logs=errors-only', '--log-order=grouped'], {
    shell: false,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      TURBO_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
    },
  });
  console.log(`  built in ${Math.round((Date.now() - started) / 1000)} s`);
}
