import type { Transaction } from '@undersigned/db';
import type { SignOn } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { leavingList } from '../list/edition.js';
import { Refused } from '../refusal/refused.js';
import { restateInLedger } from './ledger/enter.js';
import { secondSubject } from './link.js';
import { signPage } from './mail.js';

/**
 * Withdraws what somebody says they have not given, whether it counted already or not, and ends its links. Repeating
 * it changes nothing. Throws `Refused` link_invalid when its round is gone.
 */
export async function denyGiven(ctx: Context, tx: Transaction, signOn: SignOn): Promise<void> {
  if (signOn.state === 'withdrawn') return;
  const round = await tx.round.byId(signOn.roundId);
  const document = round && (await tx.document.byId(round.documentId));
  if (!round || !document) throw Refused.because('link_invalid');
  await leavingList(ctx, tx, signPage, { round, document }, async () => {
    if (!(await tx.signOn.change(signOn.id, [signOn.state], { state: 'withdrawn' }))) {
      throw Refused.because('conflict');
    }
    await restateInLedger(ctx, tx, { ...signOn, state: 'withdrawn' }, { kind: 'withdrawn' });
    await tx.link.endAll('sign-on', signOn.id, ctx.now());
    if (signOn.secondEmail)
      await tx.link.endAll('second', secondSubject(signOn.id, signOn.secondEmail), ctx.now());
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor: signPage,
      event: {
        type: 'sign-on.withdrawn',
        roundId: signOn.roundId,
        signOnId: signOn.id,
        organisationName: signOn.organisationName,
      },
    });
  });
}
