import 'server-only';
import pino, { type Logger } from 'pino';
import { webConfig } from '@/config';

let held: Logger | undefined;

/** The log of this process: one JSON line per event, never what somebody wrote. */
export function logger(): Logger {
  held ??= pino({ name: 'web', level: webConfig().logLevel });
  return held;
}
