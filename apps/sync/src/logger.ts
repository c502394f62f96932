import { pino, type Logger as PinoLogger } from 'pino';

/** One JSON object per line: an event's name, ids and numbers. Never what people write, nor names or addresses. */
export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error'>;

export function openLogger(level: string): Logger {
  return pino({ level, base: { app: 'sync' }, serializers: { err: withoutInput } });
}

/** Name, code and stack tell where; the message of a foreign error may quote what it was given. */
function withoutInput(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const [, ...frames] = (error.stack ?? '').split('\n    at ');
  return { name: error.name, code, at: frames };
}
