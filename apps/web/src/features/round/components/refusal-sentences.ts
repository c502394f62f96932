import { sentence } from '@undersigned/services';
import { getLocale } from 'next-intl/server';
import { roundRefusalCodes, type RoundRefusalSentences } from '../round-refusals';

/** What the form of a round says by itself, in the language of the page. */
export async function refusalSentences(): Promise<RoundRefusalSentences> {
  const locale = await getLocale();
  const told = roundRefusalCodes.map((code) => [code, sentence({ code }, locale)] as const);
  return Object.fromEntries(told) as RoundRefusalSentences;
}
