import type { InterfaceLanguage, Refusal } from '@undersigned/domain';
import { sentence, type Refused } from '@undersigned/services';
import type { FileAnswer } from './operation';
import { TooManyCalls } from './rate-limit';
import { statusOf } from './refusal-status';

/** Nothing of ours may be kept by a cache on the way, guessed at by a browser, or run by it. */
const safe = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
};

export function jsonAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...safe, ...headers } });
}

export function fileAnswer({ contentType, body, fileName }: FileAnswer): Response {
  const disposition = fileName ? { 'content-disposition': `attachment; filename="${fileName}"` } : undefined;
  return new Response(body, { headers: { ...safe, 'content-type': contentType, ...disposition } });
}

/** A refusal as the API tells it: stable code, a sentence in the reader's language, the field it is about. */
export function refusalAnswer(
  refusal: Refusal,
  language: InterfaceLanguage,
  headers: Record<string, string> = {},
): Response {
  const { code, field } = refusal;
  const body = { error: { code, message: sentence(refusal, language), ...(field ? { field } : {}) } };
  return jsonAnswer(body, statusOf(code), {
    'content-language': language,
    ...(code === 'signed_out' ? { 'www-authenticate': 'Bearer' } : {}),
    ...headers,
  });
}

/** When to come back, where a refusal knows. */
export function waitHeader(refused: Refused): Record<string, string> {
  if (refused instanceof TooManyCalls) return { 'retry-after': String(refused.secondsToWait) };
  const { code, values } = refused.refusal;
  const minutes = code === 'too_many_requests' ? values?.minutes : undefined;
  return typeof minutes === 'number' ? { 'retry-after': String(minutes * 60) } : {};
}
