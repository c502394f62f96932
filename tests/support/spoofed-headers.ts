/** What programs have been seen to write into a request to say where it came from. */
export const spoofedHeaders = [
  ...['x-real-ip', 'x-client-ip', 'x-cluster-client-ip', 'x-originating-ip', 'x-remote-ip', 'x-remote-addr'],
  ...['true-client-ip', 'cf-connecting-ip', 'cf-connecting-ipv6', 'cf-pseudo-ipv4', 'fastly-client-ip'],
  ...['akamai-origin-hop', 'x-azure-clientip', 'x-azure-socketip', 'x-appengine-user-ip', 'fly-client-ip'],
  ...[
    'x-vercel-forwarded-for',
    'x-vercel-proxied-for',
    'x-nf-client-connection-ip',
    'x-envoy-external-address',
  ],
  ...[
    'x-forwarded',
    'forwarded-for',
    'x-forwarded-by',
    'x-forwarded-host',
    'x-forwarded-client-ip',
    'client-ip',
  ],
  ...[
    'x-forwarded-for-original',
    'x-original-forwarded-for',
    'x-original-host',
    'x-host',
    'x-http-client-ip',
  ],
  ...[
    'x-proxyuser-ip',
    'x-custom-ip-authorization',
    'x-trusted-ip',
    'x-ip',
    'x-ip-trail',
    'x-from',
    'x-source-ip',
  ],
  ...[
    'wl-proxy-client-ip',
    'proxy-client-ip',
    'x-gateway-host',
    'x-backend-host',
    'x-coming-from',
    'coming-from',
  ],
  ...[
    'x-country-ip',
    'x-bluecoat-via',
    'x-wap-profile',
    'x-arr-clientip',
    'x-lb-client-ip',
    'x-user-ip',
    'remote-addr',
  ],
  ...[
    'x-forward-for',
    'x-forwarder-for',
    'http-client-ip',
    'http-x-forwarded-for',
    'base-url',
    'x-real-host',
  ],
  ...['x-peer-address', 'x-peer-ip', 'x-requester-ip', 'x-sender-ip', 'x-session-id', 'x-request-id'],
];

/** The lies of the n-th request about where it came from: in the usual places, and in one more of these. */
export function lieOf(n: number): Record<string, string> {
  const address = `203.0.${n >> 8}.${n & 255}`;
  const header = spoofedHeaders[n % spoofedHeaders.length] ?? '';
  return { 'x-forwarded-for': address, forwarded: `for=${address};host=x`, [header]: address };
}

/** The n-th address of one connection of the new kind, in one of the ways in which it is written. */
export const addressOfConnection = (n: number): string =>
  [
    `2001:db8:1:2::${n.toString(16)}`,
    `2001:DB8:1:2:${n}:5:6:7`,
    `2001:0db8:0001:0002:a:b:c:${n}`,
    `[2001:db8:1:2::${n.toString(16)}]:${40_000 + n}`,
  ][n % 4] ?? '';
