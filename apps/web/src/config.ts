import 'server-only';
import { resolve } from 'node:path';
import type { DatabaseLocation } from '@undersigned/db';
import { readEnvironment, type Environment } from './env';

export interface Config {
  baseUrl: string;
  syncUrl: string;
  dataDir: string;
  database: DatabaseLocation;
  secret: string;
  /** Without a mail server the operator reads outgoing mails on a page. */
  mail: 'files' | 'smtp';
  /** Proxies of ours in front, each of which writes down whom a request came from. */
  proxyHops: number;
  logLevel: Environment['LOG_LEVEL'];
  development: boolean;
}

let config: Config | undefined;

/** The settings of this process, read at the first use so that a build needs none. */
export function webConfig(): Config {
  config ??= configFrom(readEnvironment());
  return config;
}

function configFrom(env: Environment): Config {
  const dataDir = resolve(env.DATA_DIR);
  return {
    baseUrl: withoutSlash(env.BASE_URL),
    syncUrl: withoutSlash(env.SYNC_URL),
    dataDir,
    database: env.DATABASE_URL
      ? { engine: 'postgres', url: env.DATABASE_URL }
      : { engine: 'sqlite', file: resolve(dataDir, 'undersigned.sqlite') },
    secret: env.AUTH_SECRET,
    mail: env.SMTP_URL ? 'smtp' : 'files',
    proxyHops: env.PROXY_HOPS,
    logLevel: env.LOG_LEVEL,
    development: env.NODE_ENV === 'development',
  };
}

const withoutSlash = (url: string) => url.replace(/\/+$/, '');
