import {
  canSteer,
  forecastOf,
  isBeforeFreezing,
  mayTakePosition,
  standingPositions,
  tallyOf,
  type Actor,
  type DocumentId,
  type PositionForecast,
  type Organisation,
  type OrganisationId,
  type Paragraph,
  type StandingPosition,
  type Tally,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { readParagraphs } from './paragraphs.js';
import { wordsMark } from './words-mark.js';

/** A paragraph with what organisations say of it. */
export interface PositionedParagraph extends Paragraph {
  /** Names the words as they read now; a position says which it is about. */
  mark: string;
  tally: Tally;
  positions: StandingPosition[];
}

/** On a paragraph that is gone, with the mark of its words. */
export interface GonePosition extends StandingPosition {
  mark: string;
}

export interface PositionsView {
  paragraphs: PositionedParagraph[];
  /** On paragraphs that are not in the text any more. */
  gone: GonePosition[];
  /** The organisations that have spoken or may sign, by name. */
  organisations: Organisation[];
  /** For those who write or steer the text while it may change; null for everybody else. */
  forecast: PositionForecast | null;
  /** Whether the actor may take positions, and for whom. */
  maySpeak: boolean;
}

/**
 * Every paragraph with its positions, and what they say about who would sign. For everybody to whom the text was
 * opened: whoever reads it for its publication finds the paragraphs alone; the forecast for those who write it.
 * Throws `Refused` not_found.
 */
export async function readPositions(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
): Promise<PositionsView> {
  return (await positionsIn(ctx, actor, documentId)).view;
}

/** The same, with what it was made of. */
export async function positionsIn(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
): Promise<{ view: PositionsView; positions: StandingPosition[]; signers: OrganisationId[] }> {
  const { document, access, deliberates } = await requireAccess(ctx.db.read, actor, documentId, 'view');
  const [paragraphs, history, directory] = await Promise.all([
    readParagraphs(ctx, document),
    deliberates ? ctx.db.read.position.ofDocument(documentId) : [],
    ctx.db.read.organisation.ofCoalition(document.coalitionId),
  ]);
  const positions = standingPositions(history, paragraphs);
  const isMember = actor.kind === 'member';
  const writes = access === 'edit' || (isMember && canSteer(document, actor));
  const signers = directory.filter(({ kind }) => kind !== 'igo').map(({ id }) => id);
  const spoke = new Set(positions.map(({ author }) => author.organisationId));
  const view: PositionsView = {
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      mark: wordsMark(paragraph.words),
      tally: tallyOf(paragraph.blockId, positions),
      positions: positions.filter(({ blockId }) => blockId === paragraph.blockId),
    })),
    gone: positions.flatMap((position) =>
      position.standing === 'gone' ? [{ ...position, mark: wordsMark(position.words) }] : [],
    ),
    organisations: directory.filter(({ id }) => spoke.has(id)),
    forecast: writes && isBeforeFreezing(document.phase) ? forecastOf(positions, signers) : null,
    maySpeak:
      isMember && mayTakePosition(document.phase, { access, organisationId: actor.organisationId }).ok,
  };
  return { view, positions, signers };
}
