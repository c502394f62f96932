import { join } from 'node:path';
import { root } from './root.mjs';
import { runQuietly } from './run.mjs';

/** Builds every package and both apps; what has not changed comes from turbo's cache. Ends the process on a fault. */
export async function build() {
  console.log('› building (a minute or two the first time, a moment afterwards)…');
  const started = Date.now();
  const turbo = join(root, 'node_modules/turbo/bin/turbo');
  const { code, output } = await runQuietly(
    process.execPath,
    [turbo, 'run', 'build', '--log-order=grouped'],
    {
      shell: false,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        TURBO_TELEMETRY_DISABLED: '1',
        TURBO_NO_UPDATE_NOTIFIER: '1',
      },
    },
  );
  if (code !== 0) {
    console.error(`${output}\nThe build failed (exit code ${code}).`);
    process.exit(code);
  }
  console.log(`  built in ${Math.round((Date.now() - started) / 1000)} s`);
}
