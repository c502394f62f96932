import { z } from 'zod';

const portFault = { error: 'must be a port number between 0 and 65535' };
const portSchema = z.coerce.number(portFault).int(portFault).min(0, portFault).max(65_535, portFault);
const countFault = { error: 'must be a whole number from 1 to 1000000000' };
const countSchema = z.coerce.number(countFault).int(countFault).min(1, countFault).max(1e9, countFault);
const addressSchema = (...protocols: string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
      message: `must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}`,
    })
    .transform((text) => text.replace(/\/+$/, ''));

/** What this process reads from its environment; docs/operations.md describes each. */
export const envSchema = z.object({
  PORT: portSchema.default(3000),
  SYNC_PORT: portSchema.default(3001),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: addressSchema('postgres:', 'postgresql:').optional(),
  BASE_URL: addressSchema('http:', 'https:').optional(),
  SYNC_URL: addressSchema('ws:', 'wss:').optional(),
  AUTH_SECRET: z.string({ error: 'is needed' }).min(32, 'must be at least 32 characters long'),
  SMTP_URL: addressSchema('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.email('must be a mail address').optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, silent',
    })
    .default('info'),
  SYNC_FRAMES_PER_SECOND: countSchema.default(100),
  SYNC_FRAMES_AT_ONCE: countSchema.default(300),
  SYNC_BYTES_PER_SECOND: countSchema.default(2 ** 20),
  SYNC_BYTES_AT_ONCE: countSchema.default(4 * 2 ** 20),
  SYNC_MESSAGE_BYTES: countSchema.default(2 ** 20),
  SYNC_UNSENT_BYTES: countSchema.default(4 * 2 ** 20),
  SYNC_SOCKETS_PER_PERSON: countSchema.default(20),
  SYNC_SOCKETS_PER_DOCUMENT: countSchema.default(200),
});
export type Env = z.output<typeof envSchema>;

/** Parses the environment. Throws one error that names every variable at fault, each with what is wanted. */
export function readEnv(environment: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new Error(['apps/sync cannot start with these settings:', ...faults].join('\n  '));
}
