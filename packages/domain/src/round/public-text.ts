import type { InterfaceLanguage } from '../language.js';
import type { PublicText, Round, RoundPolicy } from './round.js';

/** What everybody may see of the text of a round at this moment; publication ends every embargo. */
export const publicTextOf = ({
  state,
  policy,
}: Pick<Round, 'state'> & { policy: Pick<RoundPolicy, 'publicText'> }): PublicText =>
  state === 'published' ? 'everything' : policy.publicText;

/** The language in which a sign page answers: the one that is wanted, if the round offers it. */
export const pageLanguage = (
  { languages }: Pick<RoundPolicy, 'languages'>,
  wanted: InterfaceLanguage,
): InterfaceLanguage => (languages.includes(wanted) ? wanted : (languages[0] ?? wanted));
