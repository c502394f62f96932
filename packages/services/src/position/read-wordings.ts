import {
  asksWhetherLifted,
  outlookOf,
  type Actor,
  type DocumentId,
  type OrganisationId,
  type PositionId,
  type WordingOutlook,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { positionsIn, type PositionedParagraph, type PositionsView } from './read.js';
import { readOpenWordings, type OpenWording } from './wordings.js';

/** An open suggestion with what it would do to who signs. */
export interface Wording extends OpenWording {
  /** Null for those who do not see the forecast. */
  outlook: WordingOutlook | null;
}

/** A paragraph with its positions and the wordings it could have. */
export interface WordedParagraph extends PositionedParagraph {
  /** What the words that stand do to who signs; null for those who do not see the forecast. */
  outlook: WordingOutlook | null;
  wordings: Wording[];
}

export interface WordingsView extends PositionsView {
  paragraphs: WordedParagraph[];
  /** The red lines in doubt of which it is asked whether they are lifted, as what they named is in the text. */
  askedWhetherLifted: Set<PositionId>;
  /** Of everybody an outlook may name. */
  names: Map<OrganisationId, string>;
}

/**
 * What `readPositions` gives, with the wordings that are suggested for each paragraph and, for those who write the text,
 * whom each would gain, keep, put at risk or lose. Throws `Refused` not_found.
 */
export async function readWordings(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
): Promise<WordingsView> {
  const { document } = await requireAccess(ctx.db.read, actor, documentId, 'view');
  const [{ view, positions, signers }, { open, taken }] = await Promise.all([
    positionsIn(ctx, actor, documentId),
    readOpenWordings(ctx, actor, document),
  ]);
  const outlook = (blockId: string, suggested: OpenWording | null): WordingOutlook | null =>
    view.forecast &&
    outlookOf(
      { blockId, suggested: suggested && { ...suggested, backers: [...suggested.backers.keys()] } },
      positions,
      signers,
    );
  return {
    ...view,
    paragraphs: view.paragraphs.map((paragraph) => ({
      ...paragraph,
      outlook: outlook(paragraph.blockId, null),
      wordings: open
        .filter(({ blockId }) => blockId === paragraph.blockId)
        .map((wording) => ({ ...wording, outlook: outlook(wording.blockId, wording) })),
    })),
    askedWhetherLifted: new Set(
      positions.filter((position) => asksWhetherLifted(position, taken)).map(({ id }) => id),
    ),
    names: new Map([
      ...open.flatMap(({ backers }) => [...backers]),
      ...view.organisations.map(({ id, name }): [OrganisationId, string] => [id, name]),
    ]),
  };
}
