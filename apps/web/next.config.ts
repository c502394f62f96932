import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts');

/** What every answer of this server says, whatever it is. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};
/** The same of everything that may not stand in a frame of somebody else's. */
const unframed = { 'X-Frame-Options': 'DENY' };
/** The type of a public page; of its redirects too. */
const publicPage = { 'Content-Type': 'text/html; charset=utf-8' };

const listed = (headers: Record<string, string>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Nothing of ours needs the optimiser, and a server that fetches pictures for whoever names an address is a way in.
  images: { unoptimized: true },
  // For the door in front of Next, which can import nothing from here, nor this file from there: `next start` reads it
  // without a compiler.
  env: { HEADERS_OF_PUBLIC_PAGE: JSON.stringify({ ...everywhere, ...unframed, ...publicPage }) },
  headers: async () => [
    // Next compresses what has its type in one piece, and would write that of a route handler in a list.
    ...['/s/:slug', '/s/:slug/sent', '/s/:slug/confirm/:secret', '/p/:slug'].map((source) => ({
      source,
      headers: listed(publicPage),
    })),
    { source: '/:path*', headers: listed(everywhere) },
    // The one page that may stand in a frame is the list that others embed.
    { source: '/((?!p/[^/]+/embed$).*)', headers: listed(unframed) },
  ],
  // A list of organisations travels twice, the second time as base64: 2 MB become 2.7.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
  // One copy of the native module, of the document types and of the transactions' bookkeeping in the process.
  serverExternalPackages: [
    '@undersigned/db',
    '@undersigned/export',
    '@undersigned/services',
    'better-sqlite3',
    'lib0',
    'pg',
    'y-protocols',
    'yjs',
  ],
};

export default withNextIntl(config);
