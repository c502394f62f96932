import { atLeast, type Access } from '../document/access.js';
import type { Phase } from '../document/document.js';
import { isBeforeFreezing } from '../document/lifecycle.js';
import type { OrganisationId, SuggestionId } from '../id.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import type {
  Paragraph,
  Position,
  Stance,
  StanceKind,
  StandingPosition,
  WordOnSuggestions,
} from './position.js';

/** The organisation somebody takes a position for, or why they may not (SPEC P2). */
export function mayTakePosition(
  phase: Phase,
  { access, organisationId }: { access: Access; organisationId: OrganisationId | null },
): Result<OrganisationId> {
  if (!isBeforeFreezing(phase)) return refused('document_frozen');
  if (!atLeast(access, 'comment')) return refused('forbidden');
  return organisationId === null ? refused('no_organisation') : accepted(organisationId);
}

/**
 * The stance with what belongs to it: a red line needs words or a suggestion that would lift it, nothing else takes
 * words; whoever takes back says nothing of suggestions either (SPEC P1, P7).
 */
export function stanceOf(
  kind: StanceKind,
  { lift, ...said }: { lift?: string | null } & Named,
): Result<Stance> {
  const words = lift?.trim() || null;
  if (kind !== 'red-line' && words) return refused('lift_not_chosen', { field: 'stance' });
  if (kind === 'taken-back') return accepted({ kind });
  const onSuggestions = wordOnSuggestions(said);
  if (onSuggestions.couldSign?.some((id) => onSuggestions.wouldNotSign?.includes(id)))
    return refused('bad_input', { field: 'wouldNotSign' });
  if (kind !== 'red-line') return accepted({ kind, ...onSuggestions });
  if (words === null && !onSuggestions.couldSign) return refused('lift_needed', { field: 'lift' });
  return accepted({ kind, lift: words, ...onSuggestions });
}

type Named = { [way in keyof WordOnSuggestions]: SuggestionId[] | null | undefined };

/** Each suggestion once; a way in which none is named is left out. */
const wordOnSuggestions = ({ couldSign, wouldNotSign }: Named): WordOnSuggestions => ({
  ...(couldSign?.length ? { couldSign: [...new Set(couldSign)] } : {}),
  ...(wouldNotSign?.length ? { wouldNotSign: [...new Set(wouldNotSign)] } : {}),
});

/** The suggestions a position speaks of. */
export const namedBy = (stance: Stance): SuggestionId[] =>
  stance.kind === 'taken-back' ? [] : [...(stance.couldSign ?? []), ...(stance.wouldNotSign ?? [])];

/**
 * Whether the question of former words is whether a red line is lifted: its organisation named what would lift it, and
 * that has come into the text (SPEC P7).
 */
export const asksWhetherLifted = (
  { stance, standing }: Pick<StandingPosition, 'stance' | 'standing'>,
  taken: ReadonlySet<SuggestionId>,
): boolean =>
  standing !== 'holds' && stance.kind === 'red-line' && (stance.couldSign ?? []).some((id) => taken.has(id));

/**
 * What counts now: the newest word of each organisation on each paragraph, without those taken back, each with
 * whether its words still stand (SPEC P4, P5).
 */
export function standingPositions(
  history: readonly Position[],
  paragraphs: readonly Paragraph[],
): StandingPosition[] {
  const words = new Map(paragraphs.map((paragraph) => [paragraph.blockId, paragraph.words]));
  return newestPositions(history).map((position) => ({
    ...position,
    standing: standingOn(position, words.get(position.blockId)),
  }));
}

/** The newest word of each organisation on each paragraph, without those taken back. */
export function newestPositions<P extends Spoken>(history: readonly P[]): P[] {
  const newest = new Map<string, P>();
  for (const position of history) {
    const key = `${position.author.organisationId} ${position.blockId}`;
    if ((newest.get(key)?.ordinal ?? 0) < position.ordinal) newest.set(key, position);
  }
  return [...newest.values()].filter(({ stance }) => stance.kind !== 'taken-back');
}

/** What says which of several positions counts. */
type Spoken = Pick<Position, 'blockId' | 'ordinal' | 'stance'> & {
  author: Pick<Position['author'], 'organisationId'>;
};

/** Minutes in which nobody writes in a text before organisations are asked about words that have changed. */
export const restBeforeAsking = 10;

/**
 * What an organisation has said of a paragraph that is gone, and may say again, change or take back. Who has not spoken
 * of it has nothing left to speak of (SPEC P4).
 */
export function positionOnGone<P extends Spoken>(
  blockId: string,
  organisationId: OrganisationId,
  history: readonly P[],
): Result<P> {
  const own = newestPositions(history).find(
    (position) => position.blockId === blockId && position.author.organisationId === organisationId,
  );
  return own ? accepted(own) : refused('paragraph_gone');
}

/** Which positions are to be asked about, and of which nobody asks any more because their words are back. */
export function newDoubts(positions: readonly StandingPosition[]): {
  begun: StandingPosition[];
  over: StandingPosition[];
} {
  return {
    begun: positions.filter((position) => isOpen(position) && position.doubtedAt === null),
    over: positions.filter((position) => !isOpen(position) && position.doubtedAt !== null),
  };
}

/** Words that read otherwise raise the question, and so does a paragraph that went since its position was said. */
const isOpen = ({ standing, goneAt }: StandingPosition): boolean =>
  standing === 'in-doubt' || (standing === 'gone' && goneAt === null);

function standingOn({ words }: Position, now: string | undefined): StandingPosition['standing'] {
  if (now === undefined) return 'gone';
  return now === words ? 'holds' : 'in-doubt';
}

/** How many organisations say what of a paragraph; `inDoubt` counts those among them whose words have changed. */
export interface Tally {
  support: number;
  liveWith: number;
  redLine: number;
  inDoubt: number;
}

export function tallyOf(blockId: string, positions: readonly StandingPosition[]): Tally {
  const here = positions.filter((position) => position.blockId === blockId);
  const count = (kind: StanceKind) => here.filter(({ stance }) => stance.kind === kind).length;
  return {
    support: count('support'),
    liveWith: count('live-with'),
    redLine: count('red-line'),
    inDoubt: here.filter(({ standing }) => standing === 'in-doubt').length,
  };
}
