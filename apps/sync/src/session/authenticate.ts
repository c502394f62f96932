import type { IncomingMessage } from 'node:http';
import type { Access, DocumentId } from '@undersigned/domain';
import { documentParameters } from '@undersigned/protocol';
import { guestCookieName, hashOfSecret, sessionCookieName } from '@undersigned/protocol/session';
import { readTicket } from '@undersigned/protocol/ticket';
import type { Credential } from '@undersigned/services';
import type { Config } from '../config.js';

/** What a request shows, and the most it may be used for. */
export interface Shown {
  credential: Credential;
  most: Access;
}

/**
 * What somebody shows at a document's door, in the order in which it counts: a ticket in the address and nothing
 * else; or the session cookie, then the secret of a guest link, for a browser may hold both.
 */
export function credentialAt(
  request: IncomingMessage,
  parameters: URLSearchParams,
  documentId: DocumentId,
  config: Pick<Config, 'authSecret' | 'baseUrl'>,
  now: Date,
): Shown[] {
  const text = parameters.get(documentParameters.ticket);
  if (text === null) {
    const { baseUrl } = config;
    const all = [cookieCredential(request, baseUrl), guestCredential(request, baseUrl, documentId)];
    return all.filter((shown) => shown !== null);
  }
  const ticket = readTicket(text, config.authSecret, now);
  if (ticket?.documentId !== documentId) return [];
  const { personId, membershipId, apiTokenId, access } = ticket;
  return [{ credential: { kind: 'ticket', personId, membershipId, apiTokenId }, most: access }];
}

/**
 * The session cookie of a request that comes from our own pages. A cookie is sent along by any page a browser
 * opens, so it counts only with exactly our origin; none at all is not ours either.
 */
export function cookieCredential({ headers }: IncomingMessage, baseUrl: string): Shown | null {
  if (headers.origin !== new URL(baseUrl).origin) return null;
  const secret = readCookie(headers.cookie, sessionCookieName(baseUrl));
  return secret === null
    ? null
    : { credential: { kind: 'session', tokenHash: hashOfSecret(secret) }, most: 'edit' };
}

/** The secret of a guest link to this text, from our own pages. */
export function guestCredential(
  { headers }: IncomingMessage,
  baseUrl: string,
  documentId: DocumentId,
): Shown | null {
  if (headers.origin !== new URL(baseUrl).origin) return null;
  const secret = readCookie(headers.cookie, guestCookieName(baseUrl, documentId));
  return secret === null
    ? null
    : { credential: { kind: 'guest', tokenHash: hashOfSecret(secret) }, most: 'comment' };
}

/** Whether a request is from our own pages, or from no page at all. */
export function isFromElsewhere({ headers }: IncomingMessage, baseUrl: string): boolean {
  return headers.origin !== undefined && headers.origin !== new URL(baseUrl).origin;
}

function readCookie(header: string | undefined, name: string): string | null {
  for (const cookie of header?.split(';') ?? []) {
    const equals = cookie.indexOf('=');
    if (cookie.slice(0, equals).trim() === name) return cookie.slice(equals + 1).trim() || null;
  }
  return null;
}
