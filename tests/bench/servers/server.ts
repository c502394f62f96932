import type { Door } from '../load/load-client.js';
import type { ServerProcess } from './server-process.js';

/** A server under measurement. */
export interface ServerKind {
  name: string;
  isOurs: boolean;
  /** Whether it keeps the text in memory; the relay only passes bytes on. */
  keepsText: boolean;
  /** Whether a restarted one still has the text. */
  keepsTextOnDisk: boolean;
  /** Prepares its data in an empty folder. */
  install(folder: string, port: number): Promise<Installed>;
}

export interface StartOptions {
  /** For scenarios in which one client sends more than any person types. */
  withoutRates?: boolean;
}

/** A server with a data folder of its own, running or not. */
export interface Installed {
  start(options?: StartOptions): Promise<ServerProcess>;
  /** A new, empty text. */
  newRoom(): Promise<string>;
  /** How client number `n` enters it. */
  door(room: string, n: number): Door;
  dispose(): Promise<void>;
}
