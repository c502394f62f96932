import { Refused, type Context } from '@undersigned/services';
import type { PageContext } from './page-context';

/** The public pages without a server in between. A fault of ours fails the test that caused it. */
export function testPages(services: Context, presses = Infinity): PageContext {
  let left = presses;
  return {
    services,
    secret: 'a secret of thirty-two characters',
    countPost: async () => {
      if (left-- <= 0) throw Refused.because('too_many_requests', { values: { minutes: 1 } });
    },
    onFault: (error) => {
      throw error;
    },
  };
}

export interface Sent {
  /** Null for a browser that does not say where a form came from. */
  origin?: string | null;
  type?: string;
  headers?: Record<string, string>;
}

/** What a browser sends when somebody presses a button of a page at this address. */
export function press(address: string, fields: Record<string, string> | string, sent: Sent = {}): Request {
  const url = new URL(address, 'http://localhost:3000');
  const { origin = url.origin, type = 'application/x-www-form-urlencoded' } = sent;
  return new Request(url, {
    method: 'POST',
    headers: { 'content-type': type, ...(origin !== null && { origin }), ...sent.headers },
    body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
  });
}

/** Somebody who opens an address. */
export const open = (address: string, headers: Record<string, string> = {}): Request =>
  new Request(new URL(address, 'http://localhost:3000'), { headers });

/** The value of a field that the page fills in itself. */
export const hiddenField = (markup: string, name: string): string =>
  new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(markup)?.[1] ?? '';

/** The words that the page gives back to be copied, as they stand in it. */
export const quotation = (markup: string): string | undefined =>
  /<blockquote class="quoted"[^>]*>([^]*?)<\/blockquote>/.exec(markup)?.[1];
