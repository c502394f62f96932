import { spawn, spawnSync } from 'node:child_process';
import { root } from './root.mjs';

const onWindows = process.platform === 'win32';

/** Runs a command in the foreground, in the root folder. Gives its exit code (1 when it could not start). */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: onWindows, ...options });
  return done.status ?? 1;
}

/** Runs a command in the foreground; when it fails, says so and ends this process with its exit code. */
export function runOrExit(command, args, options = {}) {
  const code = run(command, args, options);
  if (code === 0) return;
  console.error(`\n${[command, ...args].join(' ')} failed (exit code ${code}).`);
  process.exit(code);
}

/** Runs a command and keeps what it says. Gives `{code, output}`. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, shell: onWindows, ...options });
    const heard = [];
    child.stdout.on('data', (chunk) => heard.push(chunk));
    child.stderr.on('data', (chunk) => heard.push(chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(heard).toString() }));
  });
}
