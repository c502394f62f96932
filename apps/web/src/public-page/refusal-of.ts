import type { PageLanguage, Refusal } from '@undersigned/domain';
import { Refused, sentence } from '@undersigned/services';
import { statusOf } from '@/api/refusal-status';
import type { FormAnswer } from './controls';
import type { PageContext } from './page-context';
import type { PostedForm } from './posted-form';

/** The refusal in an error; what is none is a fault of ours, told to the log and to the person as such. */
export function refusalOf(page: PageContext, error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  page.onFault(error);
  return { code: 'internal' };
}

/**
 * A refusal as the form shows it: the sentence, the field it is about, and everything that was typed. The form marks
 * the field itself; its name in the code is no word for people.
 */
export function refusedAnswer(
  { field, ...refusal }: Refusal,
  locale: PageLanguage,
  typed: PostedForm,
  fields: readonly string[],
): FormAnswer {
  const atFault = fields.find((name) => name === field || field?.startsWith(`${name}.`));
  return { typed, said: sentence(refusal, locale), field: atFault ?? null };
}

/** Status and headers of a refusal: when to come back, where that is known. */
export function refusedStatus({ code, values }: Refusal): [number, Record<string, string>] {
  const minutes = code === 'too_many_requests' ? values?.minutes : undefined;
  return [statusOf(code), typeof minutes === 'number' ? { 'retry-after': String(minutes * 60) } : {}];
}
