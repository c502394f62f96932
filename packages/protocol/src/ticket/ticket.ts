import { createHmac } from 'node:crypto';
import { accessLevels, idSchema } from '@undersigned/domain';
import { z } from 'zod';
import { isSameSecret } from '../session/is-same-secret.js';

/** How long a ticket opens its document, as often as wanted. */
export const ticketSeconds = 60;

/** What a ticket says. The server still asks whether it holds at that moment; a ticket can only lower an access. */
export const ticketSchema = z.strictObject({
  documentId: idSchema('document'),
  personId: idSchema('person'),
  membershipId: idSchema('membership').nullable(),
  /** Whose word it is: a ticket is worth nothing once this token is revoked. Null for one that no token asked for. */
  apiTokenId: idSchema('apiToken').nullable(),
  access: z.enum(accessLevels),
  name: z.string().max(200),
  organisationName: z.string().max(300).nullable(),
  /** Seconds since 1970. */
  exp: z.number().int(),
});
export type Ticket = z.infer<typeof ticketSchema>;

/** A ticket as it stands in an address: claims and HMAC-SHA256, both base64url. */
export function signTicket(ticket: Ticket, secret: string): string {
  const claims = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  return `${claims}.${signatureOf(claims, secret)}`;
}

/** The claims of a ticket signed with `secret` and not yet expired at `now`; null for every other text. */
export function readTicket(text: string, secret: string, now: Date): Ticket | null {
  if (text.length > 4_096) return null;
  const [claims, signature, ...rest] = text.split('.');
  if (!claims || !signature || rest.length > 0) return null;
  if (!isSameSecret(signature, signatureOf(claims, secret))) return null;
  const parsed = ticketSchema.safeParse(parseJson(Buffer.from(claims, 'base64url').toString()));
  if (!parsed.success || parsed.data.exp * 1000 <= now.getTime()) return null;
  return parsed.data;
}

/** The prefix keeps a signature from meaning anything where the same secret signs other things. */
function signatureOf(claims: string, secret: string): string {
  return createHmac('sha256', secret).update(`undersigned:ticket:1:${claims}`).digest('base64url');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
