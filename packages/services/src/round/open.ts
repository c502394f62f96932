import { movedPhase, type Actor, type Round, type RoundId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { writePhase } from '../document/move-phase.js';
import { orRefuse } from '../refusal/refused.js';
import { withText } from '../sign-on/mail.js';
import { inviteOrganisations } from './invite.js';
import { moveRound } from './move.js';
import { requireOwnRound } from './require-round.js';

/**
 * Opens a round: from now on organisations sign the newest edition of the text (a draft made before a late fix
 * goes over to it), and every organisation of the directory that may read it is asked by mail. For focal points. Throws `Refused` not_found, forbidden, conflict when it is open already,
 * deadline_past, phase_conflict while the text is being changed.
 */
export async function openRound(ctx: Context, actor: Actor, roundId: RoundId): Promise<Round> {
  return ctx.db.transact(async (tx) => {
    const found = await requireOwnRound(tx, actor, roundId);
    const opened = await moveRound(ctx, tx, actor, found, { kind: 'open' }, (round) => ({
      type: 'round.opened',
      roundId,
      closesAt: round.closesAt.toISOString(),
      timeZone: round.timeZone,
    }));
    await writePhase(
      ctx,
      tx,
      actor,
      found.document,
      orRefuse(movedPhase(found.document.phase, 'open-round')),
    );
    const edition = await tx.edition.latest(found.document.id);
    const editionId = edition?.id ?? opened.editionId;
    await tx.round.change(roundId, 'open', { editionId, openedEditionId: editionId });
    const round: Round = { ...opened, editionId, openedEditionId: editionId };
    await inviteOrganisations(ctx, tx, await withText(tx, round));
    return round;
  });
}
