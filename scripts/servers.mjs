import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const drainSeconds = 12;
const upSeconds = 60;

/**
 * Starts the web and the sync server with `env` and resolves when both answer. Both are direct children of
 * this process (npm in between would swallow signals). Gives `stop()`, which drains both, and `ended`, which
 * resolves when both have ended: `sentence` tells which went first, `asked` whether it was told to. Throws,
 * with nothing left running, when they do not come up.
 */
export async function startServers(env, { stdio = 'inherit' } = {}) {
  const childEnv = { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const next = join(root, 'node_modules/next/dist/bin/next');
  const host = env.HOST ?? '127.0.0.1';
  const children = [
    start('sync', [join(root, 'apps/sync/dist/main.js')], { cwd: root, env: childEnv, stdio }),
    start('web', [next, 'start', '-H', host, '-p', env.PORT], {
      cwd: join(root, 'apps/web'),
      env: { ...childEnv, NEXTAUTH_URL: env.BASE_URL, NEXTAUTH_SECRET: env.AUTH_SECRET },
      stdio,
    }),
  ];
  let stopping = false;

  async function stop() {
    stopping = true;
    for (const { child } of children) if (isRunning(child)) child.kill('SIGTERM');
    const lastResort = setTimeout(() => {
      for (const { child } of children) if (isRunning(child)) child.kill('SIGKILL');
    }, drainSeconds * 1000);
    await Promise.all(children.map(({ exited }) => exited));
    clearTimeout(lastResort);
  }

  const ended = Promise.race(children.map(({ exited }) => exited)).then(async (sentence) => {
    const asked = stopping;
    await stop();
    return { asked, sentence };
  });
  const up = Promise.all([
    answers(`http://127.0.0.1:${env.SYNC_PORT}/healthz`),
    answers(`http://127.0.0.1:${env.PORT}/healthz`),
  ]);
  const trouble = await Promise.race([
    up.then(
      () => null,
      (error) => error.message,
    ),
    ended.then(({ sentence }) => sentence),
  ]);
  if (trouble !== null) {
    await stop();
    throw new Error(trouble);
  }
  return { stop, ended, children: { sync: children[0].child, web: children[1].child } };
}

function start(name, args, options) {
  const child = spawn(process.execPath, args, options);
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(`The ${name} server could not start: ${error.message}`));
    child.once('exit', (code, signal) =>
      resolve(`The ${name} server ended (${signal ?? `exit code ${code}`}).`),
    );
  });
  return { name, child, exited };
}

const isRunning = (child) => child.exitCode === null && child.signalCode === null;

async function answers(address) {
  const giveUpAt = Date.now() + upSeconds * 1000;
  while (Date.now() < giveUpAt) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} did not answer within ${upSeconds} seconds.`);
}
