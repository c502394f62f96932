import { movedPhase, signatoriesIn, type Actor, type Round, type RoundId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { writePhase } from '../document/move-phase.js';
import { addEdition, contentNow } from '../list/edition.js';
import { orRefuse } from '../refusal/refused.js';
import { moveRound } from './move.js';
import { requireOwnRound } from './require-round.js';

/**
 * Publishes the text of a closed round with its list, whose first edition this makes: the page
 * /p/<slug> shows both from now on. For focal
 * points. Throws `Refused` not_found, forbidden, round_still_open, conflict when it is published already.
 */
export async function publishRound(ctx: Context, actor: Actor, roundId: RoundId): Promise<Round> {
  return ctx.db.transact(async (tx) => {
    const found = await requireOwnRound(tx, actor, roundId);
    const content = await contentNow(tx, found, null);
    const published = await moveRound(ctx, tx, actor, found, { kind: 'publish' }, () => ({
      type: 'round.published',
      roundId,
      signatories: signatoriesIn(content),
    }));
    await writePhase(ctx, tx, actor, found.document, orRefuse(movedPhase(found.document.phase, 'publish')));
    await addEdition(ctx, tx, actor, { ...found, round: published }, null, { content, cause: 'published' });
    return published;
  });
}
