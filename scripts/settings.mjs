import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort, isFree } from './free-port.mjs';
import { requireNode } from './node-version.mjs';
import { root } from './root.mjs';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/**
 * Everything the two servers are told, from the environment with its gaps filled: free ports, addresses on
 * this machine, the data folder (made when absent), the secret kept in it. Reports every fault at once, each
 * naming its variable, and ends the process; the servers parse what they are given once more.
 */
export async function settings(environment = process.env, defaults = {}) {
  requireNode();
  const given = withoutEmpty(environment);
  const faults = faultsIn(given);
  const port = await choosePort(given.PORT, 3000, [], faults, 'PORT');
  const syncPort = await choosePort(given.SYNC_PORT, port + 1, [port], faults, 'SYNC_PORT');
  if (faults.length > 0) {
    console.error(['Undersigned cannot start with these settings:', ...faults].join('\n  '));
    process.exit(1);
  }
  const dataDir = resolve(root, given.DATA_DIR ?? defaults.dataDir ?? 'data');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return {
    ...given,
    PORT: String(port),
    SYNC_PORT: String(syncPort),
    DATA_DIR: dataDir,
    BASE_URL: withoutSlash(given.BASE_URL ?? `http://localhost:${port}`),
    SYNC_URL: withoutSlash(given.SYNC_URL ?? `ws://localhost:${syncPort}`),
    AUTH_SECRET: given.AUTH_SECRET ?? keptSecret(dataDir),
  };
}

/** `NAME=` in a shell or a compose file means "not given". */
function withoutEmpty(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

function faultsIn(given) {
  const checks = [
    ['PORT', isPort, 'a port number between 1 and 65535'],
    ['SYNC_PORT', isPort, 'a port number between 1 and 65535'],
    ['DATABASE_URL', isAddress('postgres:', 'postgresql:'), 'an address that begins with postgres://'],
    ['REDIS_URL', isAddress('redis:', 'rediss:'), 'an address that begins with redis://'],
    ['BASE_URL', isAddress('http:', 'https:'), 'an address that begins with http:// or https://'],
    ['SYNC_URL', isAddress('ws:', 'wss:'), 'an address that begins with ws:// or wss://'],
    ['SMTP_URL', isAddress('smtp:', 'smtps:'), 'an address that begins with smtp:// or smtps://'],
    ['PROXY_HOPS', (value) => /^[0-9]$/.test(value), 'a number from 0 to 9'],
    ['MAIL_FROM', (value) => /^[^\s@]+@[^\s@]+$/.test(value), 'a mail address'],
    ['AUTH_SECRET', (value) => value.length >= 32, 'at least 32 characters long'],
    ['LOG_LEVEL', (value) => logLevels.includes(value), `one of ${logLevels.join(', ')}`],
  ];
  return checks
    .filter(([name, isGood]) => given[name] !== undefined && !isGood(given[name]))
    .map(([name, , wanted]) => `${name} must be ${wanted}.`);
}

const isPort = (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535;

const isAddress =
  (...protocols) =>
  (value) =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol);

/** A port that was asked for is that port or a fault; otherwise the next free one. */
async function choosePort(asked, first, taken, faults, name) {
  if (asked === undefined || !isPort(asked)) return freePort(first, taken);
  const port = Number(asked);
  if (taken.includes(port)) faults.push(`${name} must differ from PORT (${port}).`);
  else if (!(await isFree(port))) faults.push(`${name}: something already listens on port ${port}.`);
  return port;
}

const withoutSlash = (address) => address.replace(/\/+$/, '');

/** Made on the first start. Without it every session and every ticket ends with the process. */
function keptSecret(dataDir) {
  const file = join(dataDir, 'auth-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
