import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { pageType, standingHeaders, unframedHeader } from './src/server/standing-headers';

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts');

const listed = (headers: Record<string, string>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Nothing of ours needs the optimiser, and a server that fetches pictures for whoever names an address is a way in.
  images: { unoptimized: true },
  headers: async () => [
    // Next compresses what has its type in one piece, and would write that of a route handler in a list.
    ...['/s/:slug', '/s/:slug/sent', '/s/:slug/confirm/:secret', '/p/:slug'].map((source) => ({
      source,
      headers: listed(pageType),
    })),
    { source: '/:path*', headers: listed(standingHeaders) },
    // The one page that may stand in a frame is the list that others embed.
    { source: '/((?!p/[^/]+/embed$).*)', headers: listed(unframedHeader) },
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
