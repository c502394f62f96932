import { sessionCookieName } from '@undersigned/protocol/session';
import type { Context } from '@undersigned/services';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { leaveSession } from './auth-adapter';
import { authOptions, type AuthSettings } from './auth-options';

export interface SignInByLink {
  /** What the mailed address carried. */
  linkSecret: string;
  /** The session this browser has now, which ends. */
  sessionSecret: string | null;
}

/**
 * Lets next-auth spend a link and begin a session; gives the secret for the session's cookie, or null when
 * next-auth refused. Its own routes answer to GET and are therefore not served at all: this is the only way
 * in, and it is called from a form that was posted.
 */
export async function signInByLink(
  ctx: Context,
  settings: AuthSettings,
  { linkSecret, sessionSecret }: SignInByLink,
): Promise<string | null> {
  const newSecret = ctx.newSecret();
  const options = authOptions(ctx, { ...settings, newSessionSecret: () => newSecret });
  const cookies = sessionSecret ? { [sessionCookieName(settings.baseUrl)]: sessionSecret } : {};
  const { request, response, cookiesSet } = exchange(
    { nextauth: ['callback', 'email'], token: linkSecret },
    cookies,
  );
  await NextAuth(request, response, options);
  const isSet = cookiesSet().some((cookie) => cookie.includes(newSecret));
  if (isSet && sessionSecret) await leaveSession(ctx, sessionSecret);
  return isSet ? newSecret : null;
}

/**
 * One request to next-auth and the answer it writes. The casts are safe because next-auth's handler for plain
 * Node requests reads these fields and calls these methods and no others, which the tests of this file show.
 */
function exchange(query: Record<string, string | string[]>, cookies: Record<string, string>) {
  const headers = new Map<string, string | string[]>();
  const request = { method: 'GET', query, cookies, headers: {}, body: undefined };
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name, value);
      return response;
    },
    getHeader: (name: string) => headers.get(name),
    end: () => response,
    send: () => response,
    json: () => response,
  };
  return {
    request: request as unknown as NextApiRequest,
    response: response as unknown as NextApiResponse,
    cookiesSet: () => [headers.get('Set-Cookie') ?? []].flat(),
  };
}
