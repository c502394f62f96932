import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { webConfig } from '@/config';
import { askedLanguageHeader } from '@/i18n/locale';
import { askedAddress, askedAddressHeader } from '@/server/asked-address';
import { contentSecurityPolicy } from '@/server/content-security-policy';

/** Puts the security headers on every page, and tells the server which page it is. It decides nothing about who may see what: services do. */
export function proxy(request: NextRequest) {
  const { syncUrl, development } = webConfig();
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy({ nonce, syncUrl, development });
  const headers = new Headers(request.headers);
  headers.set(askedLanguageHeader, request.nextUrl.searchParams.get('lang') ?? '');
  headers.set(askedAddressHeader, askedAddress(request));
  headers.set('content-security-policy', policy); // Next reads the nonce from here and puts it on its scripts
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Programs, pictures and the public pages of a round have policies of their own. */
export const config = {
  matcher: [{ source: '/((?!api|_next/static|_next/image|favicon.ico|icon.svg|logo/|s/|p/|u/).*)' }],
};
