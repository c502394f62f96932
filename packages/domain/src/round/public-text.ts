import type { PageLanguage } from '../language.js';
import type { PublicText, Round, RoundPolicy } from './round.js';

/** What everybody may see of the text of a round at this moment; publication ends every embargo. */
export const publicTextOf = ({
  state,
  policy,
}: Pick<Round, 'state'> & { policy: Pick<RoundPolicy, 'publicText'> }): PublicText =>
  state === 'published' ? 'everything' : policy.publicText;

/**
 * The language in which a sign page answers: the first of those its reader wants that the round offers. Somebody who
 * wants none of them reads English, or where there is no English the first one there is.
 */
export const pageLanguage = (
  { languages }: Pick<RoundPolicy, 'languages'>,
  wanted: readonly PageLanguage[],
): PageLanguage =>
  [...wanted, 'en' as const].find((language) => languages.includes(language)) ?? languages[0] ?? 'en';
