import type { FileOfList } from './list-file';

/**
 * A file to keep, never to open in the page. Its name is given twice, as RFC 6266 asks: in plain letters for old
 * programs, and as it is.
 */
export function download({ type, body }: FileOfList, name: string): Response {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${whole}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
