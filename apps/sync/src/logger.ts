import { pino, type Logger as PinoLogger } from 'pino';

/** One JSON object per line: an event's name, ids and numbers. Never what people write, nor names or addresses. */
export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error'>;

export function openLogger(level: string): Logger {
  return pino({
    level,
    base: { app: 'sync' },
    serializers: { err: withoutInput },
    hooks: {
      logMethod(args, method) {
        if (isNews(args[0])) method.apply(this, args);
      },
    },
  });
}

const saidAt = new Map<string, number>();

/** Whoever makes the server complain a thousand times a second fills the disk with one line a second. */
function isNews(fields: unknown, now = performance.now()): boolean {
  const { event = '', documentId = '', mailId = '' } = fields as Record<string, string | undefined>;
  const source = [event, documentId, mailId].join(' ');
  if (now - (saidAt.get(source) ?? -Infinity) < 1_000) return false;
  if (saidAt.size >= 1_000) saidAt.clear();
  saidAt.set(source, now);
  return true;
}

/** Name, code and stack tell where; the message of a foreign error may quote what it was given. */
function withoutInput(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const [, ...frames] = (error.stack ?? '').split('\n    at ');
  return { name: error.name, code, at: frames };
}
