import type { FileOfList } from './list-file';

/**
 * A file to keep, never to open in the page. Its name is given twice, as RFC 6266 asks: in plain letters for old
 * programs, and as it is.
 */
export function download({ type, body }: FileOfList, title: string): Response {
  const name = harmless(title);
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["%]/g, '');
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

/** Without what leads to another folder, what is not seen, and what turns letters round, such as an ending. */
const harmless = (title: string): string =>
  title.replace(/[/\\]/g, '-').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
