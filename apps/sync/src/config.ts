import { databaseLocation, type DatabaseLocation } from '@undersigned/db';
import type { ConnectionSettings } from './document/connection.js';
import type { RoomsSettings } from './document/rooms.js';
import type { Env } from './env.js';
import type { MailRoute } from './mail/deliver.js';

/** What the parts of this process are told, shaped from the environment. */
export interface Config {
  port: number;
  host: string;
  baseUrl: string;
  syncUrl: string;
  authSecret: string;
  dataDir: string;
  database: DatabaseLocation;
  mail: MailRoute;
  logLevel: string;
  limits: Limits;
}

export interface Limits {
  connection: ConnectionSettings;
  rooms: RoomsSettings;
  /** How often the log of activity is asked for news. */
  tailMs: number;
  /** How often every open socket is asked whether it still has its right. */
  sweepMs: number;
  mailMs: number;
  /** How often the log is read for notices, and people are written to. */
  noticesMs: number;
  /** How often somebody looks whether organisations are to be asked about changed words. */
  positionsMs: number;
  roundsMs: number;
  /** How often somebody looks whether a reminder of a plan is due. */
  remindersMs: number;
  /** How often it is looked for accepted suggestions that nobody has heard of. */
  suggestionsMs: number;
  /** How often it is looked whether a version of a text is due. */
  versionsMs: number;
  compactMs: number;
  /** How often it is looked whether texts that left memory have left much behind. */
  leftoversMs: number;
  /** How often a storage that takes nothing is tried again. */
  storageRetryMs: number;
  /** Room kept on the disk of the database for the day it is full; none where the database is elsewhere. */
  ballastBytes: number;
  /** How often it is looked whether that room can be kept again. */
  ballastMs: number;
  /** How often a damaged document is read again. */
  damagedMs: number;
  drainMs: number;
  messageBytes: number;
  socketsPerPerson: number;
  socketsPerDocument: number;
  /** How many screens of one person are told what happens while they are open. */
  followsPerPerson: number;
}

export const defaultLimits: Limits = {
  connection: {
    framesPerSecond: 100,
    framesAtOnce: 300,
    bytesPerSecond: 2 ** 20,
    bytesAtOnce: 4 * 2 ** 20,
    mostUnsentBytes: 4 * 2 ** 20,
    leaseMs: 10_000,
    pingMs: 15_000,
  },
  rooms: {
    presenceMs: 40,
    unreadMs: 100,
    idleMs: 15_000,
    compactAfter: { rows: 100, bytes: 2 ** 13 },
    compactBusyAfter: { rows: 2_000, bytes: 2 ** 16 },
  },
  tailMs: 50,
  sweepMs: 5_000,
  mailMs: 250,
  noticesMs: 1_000,
  roundsMs: 1_000,
  remindersMs: 30_000,
  positionsMs: 30_000,
  suggestionsMs: 1_000,
  versionsMs: 15_000,
  compactMs: 5_000,
  leftoversMs: 2_000,
  storageRetryMs: 500,
  ballastBytes: 64 * 2 ** 20,
  ballastMs: 60_000,
  damagedMs: 5_000,
  drainMs: 8_000,
  messageBytes: 2 ** 20,
  socketsPerPerson: 20,
  socketsPerDocument: 200,
  followsPerPerson: 60,
};

export function configFrom(env: Env): Config {
  const baseUrl = env.BASE_URL ?? `http://localhost:${env.PORT}`;
  return {
    port: env.SYNC_PORT,
    host: env.HOST,
    baseUrl,
    syncUrl: env.SYNC_URL ?? `ws://localhost:${env.SYNC_PORT}`,
    authSecret: env.AUTH_SECRET,
    dataDir: env.DATA_DIR,
    database: databaseLocation(env.DATABASE_URL, env.DATA_DIR),
    mail: {
      from: env.MAIL_FROM ?? `no-reply@${new URL(baseUrl).hostname}`,
      to: env.SMTP_URL
        ? { kind: 'smtp', url: env.SMTP_URL }
        : { kind: 'files', folder: `${env.DATA_DIR}/mail` },
    },
    logLevel: env.LOG_LEVEL,
    limits: limitsFrom(env),
  };
}

/** What an operator may set; a coalition that types more than these limits allow has not been met yet. */
function limitsFrom(env: Env): Limits {
  return {
    ...defaultLimits,
    connection: {
      ...defaultLimits.connection,
      framesPerSecond: env.SYNC_FRAMES_PER_SECOND,
      framesAtOnce: env.SYNC_FRAMES_AT_ONCE,
      bytesPerSecond: env.SYNC_BYTES_PER_SECOND,
      bytesAtOnce: env.SYNC_BYTES_AT_ONCE,
      mostUnsentBytes: env.SYNC_UNSENT_BYTES,
    },
    messageBytes: env.SYNC_MESSAGE_BYTES,
    socketsPerPerson: env.SYNC_SOCKETS_PER_PERSON,
    socketsPerDocument: env.SYNC_SOCKETS_PER_DOCUMENT,
  };
}
