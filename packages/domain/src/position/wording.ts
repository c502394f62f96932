import type { OrganisationId, SuggestionId } from '../id.js';
import type { StandingPosition } from './position.js';

/** An open suggestion as one wording of a paragraph. */
export interface SuggestedWording {
  suggestionId: SuggestionId;
  /** The organisation whose words they are, and those that stand behind them. */
  backers: readonly OrganisationId[];
}

/**
 * What one wording of a paragraph does to who would sign. Only organisations that have spoken of the paragraph or of the
 * wording are in it, each in one place; everybody else stays where the forecast has them.
 */
export interface WordingOutlook {
  /** Would sign with it, and are not among those who would sign the text as it is. */
  gained: OrganisationId[];
  /** Would sign the text as it is, and with it. */
  kept: OrganisationId[];
  /** Could sign with other words here, and have said nothing of these. */
  atRisk: OrganisationId[];
  /** Have a red line here that these words do not lift, or would not sign with them. */
  lost: OrganisationId[];
  /** Could sign with these words, or might, but have a red line on another paragraph. */
  heldElsewhere: OrganisationId[];
}

/**
 * The outlook of the words of a paragraph as they stand (`suggested` is null), or of an open suggestion. `signers` are
 * the organisations that may sign, in the order in which they are to be named (SPEC P7).
 */
export function outlookOf(
  { blockId, suggested }: { blockId: string; suggested: SuggestedWording | null },
  positions: readonly StandingPosition[],
  signers: readonly OrganisationId[],
): WordingOutlook {
  const outlook: WordingOutlook = { gained: [], kept: [], atRisk: [], lost: [], heldElsewhere: [] };
  for (const organisationId of signers) {
    const mine = positions.filter(
      ({ author, standing }) => author.organisationId === organisationId && standing !== 'gone',
    );
    const here = mine.find((position) => position.blockId === blockId) ?? null;
    const word = suggested ? wordOn(suggested, here, organisationId) : wordOnPresent(here);
    if (word === null) continue;
    outlook[placeOf(word, { here, elsewhere: mine.filter((position) => position !== here) })].push(
      organisationId,
    );
  }
  return outlook;
}

type Word = 'yes' | 'no' | 'unsaid';

function placeOf(
  word: Word,
  { here, elsewhere }: { here: StandingPosition | null; elsewhere: StandingPosition[] },
): keyof WordingOutlook {
  if (word === 'no') return 'lost';
  // In doubt or not: as long as it was not answered, it is a red line that somebody has to ask about.
  if (elsewhere.some(isRedLine)) return 'heldElsewhere';
  if (word === 'unsaid') return 'atRisk';
  const signsAlready = here ? !isRedLine(here) : elsewhere.length > 0;
  return signsAlready ? 'kept' : 'gained';
}

const isRedLine = ({ stance }: StandingPosition): boolean => stance.kind === 'red-line';

/** What was said of words that read otherwise by now is no word on these. */
function wordOnPresent(here: StandingPosition | null): Word | null {
  if (!here) return null;
  if (here.standing !== 'holds') return 'unsaid';
  return isRedLine(here) ? 'no' : 'yes';
}

/**
 * A position that holds outweighs support: it was given beside the words that stand, and a no that is overlooked costs
 * a signature. Of those who say nothing of the suggestion a red line stays one, and a yes is one to other words.
 */
function wordOn(
  { suggestionId, backers }: SuggestedWording,
  here: StandingPosition | null,
  organisationId: OrganisationId,
): Word | null {
  const holding = here?.standing === 'holds' && here.stance.kind !== 'taken-back' ? here.stance : null;
  if (holding?.wouldNotSign?.includes(suggestionId)) return 'no';
  if (holding?.couldSign?.includes(suggestionId) || backers.includes(organisationId)) return 'yes';
  if (!here) return null;
  return holding?.kind === 'red-line' ? 'no' : 'unsaid';
}
