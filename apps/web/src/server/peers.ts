import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { webConfig } from '@/config';
import { addressOfClient } from './client-address';

/**
 * Puts the address that a request really came from into its `x-forwarded-for`, before Next sees it: Next itself
 * keeps whatever a client has put there, and a page has no other way to ask.
 */
export function writeDownPeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }; // what Node publishes on this channel
    const forwarded = request.headers['x-forwarded-for'];
    request.headers['x-forwarded-for'] = addressOfClient(
      request.socket.remoteAddress ?? '',
      typeof forwarded === 'string' ? forwarded : forwarded?.join(','),
      webConfig().proxyHops,
    );
  });
}
