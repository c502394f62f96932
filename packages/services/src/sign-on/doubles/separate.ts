import type { Transaction } from '@undersigned/db';
import { isPublicDecision, type Actor, type SignOn, type SignOnId } from '@undersigned/domain';
import { record } from '../../activity/record.js';
import type { Context } from '../../context.js';
import { Refused } from '../../refusal/refused.js';
import { requireOwnRound, type FoundRound } from '../../round/require-round.js';
import { enterInLedger } from '../ledger/enter.js';

/**
 * Takes a mistaken merge back: the duplicate counts again, by a record of its own, and the two names are not
 * proposed again. For focal points. Throws `Refused` sign_on_not_found, not_found, forbidden, already_signed
 * when another sign-on of the same name counts, edition_changed when the text was changed since, and conflict when
 * it is no duplicate.
 */
export async function separateSignOn(ctx: Context, actor: Actor, signOnId: SignOnId): Promise<SignOn> {
  return ctx.db.transact(async (tx) => {
    const signOn = await tx.signOn.byId(signOnId);
    if (!signOn) throw Refused.because('sign_on_not_found');
    const found = await requireOwnRound(tx, actor, signOn.roundId);
    const { round, document } = found;
    if (signOn.state !== 'duplicate') throw Refused.because('conflict');
    if (signOn.editionId !== round.editionId) throw Refused.because('edition_changed');
    const standing = await tx.signOn.standing(round.id, signOn.organisationKey, signOn.organisationId);
    if (standing) {
      throw Refused.because('already_signed', { values: { name: standing.organisationName } });
    }
    const separated: SignOn = { ...signOn, state: signOn.confirmedAt ? 'confirmed' : 'provisional' };
    if (!(await tx.signOn.change(signOnId, ['duplicate'], { state: separated.state }))) {
      throw Refused.because('conflict');
    }
    await rememberApart(ctx, tx, found, signOn);
    if (isPublicDecision(separated)) await enterInLedger(ctx, tx, separated, { kind: 'signed' });
    const { organisationName } = signOn;
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: 'sign-on.separated', roundId: round.id, signOnId, organisationName },
    });
    return separated;
  });
}

/** Of what it was a duplicate stands in the ledger. */
async function rememberApart(
  ctx: Context,
  tx: Transaction,
  found: FoundRound,
  signOn: SignOn,
): Promise<void> {
  const records = await tx.ledger.ofRound(found.round.id);
  const merging = records.findLast(({ kind, signOnId }) => kind === 'merged' && signOnId === signOn.id);
  const of = merging?.of && (await tx.signOn.byId(merging.of));
  if (!of) return;
  const keys = [signOn.organisationKey, of.organisationKey] as const;
  await tx.keptApart.insert(found.document.coalitionId, keys, ctx.now());
}
