import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { webConfig } from '@/config';
import { askedLanguageHeader } from '@/i18n/locale';
import { contentSecurityPolicy } from '@/server/content-security-policy';

/** Puts the security headers on every page. It decides nothing about who may see what: services do. */
export function proxy(request: NextRequest) {
  const { syncUrl, development } = webConfig();
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy({ nonce, syncUrl, development });
  const headers = new Headers(request.headers);
  headers.set(askedLanguageHeader, request.nextUrl.searchParams.get('lang') ?? '');
  headers.set('content-security-policy', policy); // Next reads the nonce from here and puts it on its scripts
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Programs, pictures and the public pages of a round have policies of their own. */
export const config = {
  matcher: [{ source: '/((?!api|_next/static|_next/image|favicon.ico|icon.svg|logo/|s/|p/|u/).*)' }],
};
