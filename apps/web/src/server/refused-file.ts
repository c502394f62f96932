import type { PageLanguage } from '@undersigned/domain';
import { Refused, sentence } from '@undersigned/services';
import { statusOf } from '@/api/refusal-status';

/**
 * What stands in the place of a file. What somebody may not have is not there, for strangers and for members alike;
 * what could not be made just now says so. Throws what is no refusal.
 */
export function refusedFile(error: unknown, language: PageLanguage): Response {
  if (!(error instanceof Refused)) throw error;
  const status = statusOf(error.refusal.code);
  if (status !== 503) return new Response(null, { status: 404 });
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '60' };
  return new Response(sentence(error.refusal, language), { status, headers });
}
