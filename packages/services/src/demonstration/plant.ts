import type { Coalition } from '@undersigned/domain';
import { addAddressee } from '../addressee/index.js';
import type { Context } from '../context.js';
import { createSignInLink } from '../link/index.js';
import { giveMandate } from '../mandate/index.js';
import { demonstrationAddressees } from './addressees.js';
import { daysAgo } from './clock.js';
import { playConsultation } from './consultation.js';
import { playGuardianship } from './guardianship.js';
import { demonstrationPeople, type DemonstrationPersonKey } from './people.js';
import { playDetention, playReunification } from './round.js';
import { setStage } from './stage.js';
import { tellEverybody } from './tell.js';

const operator = { kind: 'system', name: 'operator' } as const;

/** The short address of the demonstration; also how a second planting is noticed. */
export const demonstrationSlug = 'demonstration';

/**
 * Fills the database with a demonstration coalition: 120 organisations, a statement in review, one in sign-on,
 * one published, a response that was started, and what was said about them. Everything goes through the verbs, as people would have done it in
 * the ten weeks before now; all its writing is ours and all its bodies are invented. Gives the coalition, at
 * once when it is there already.
 */
export async function plantDemonstration(ctx: Context): Promise<Coalition> {
  const planted = await ctx.db.read.coalition.bySlug(demonstrationSlug);
  if (planted) return planted;
  const stage = await setStage(daysAgo(ctx, 75), demonstrationSlug);
  for (const addressee of demonstrationAddressees) {
    await addAddressee(daysAgo(ctx, 74), stage.actor('focalPoint'), stage.coalition.id, addressee);
  }
  const chiara = stage.actor('member');
  await giveMandate(daysAgo(ctx, 73), chiara, stage.organisation('Porto Aperto Minori').id, {
    membershipId: chiara.membershipId,
    topics: ['detention', 'guardianship'],
    note: 'Standing decision of the board; the other members of the board are told by mail.',
  });
  await playReunification(ctx, stage);
  await playDetention(ctx, stage);
  await playConsultation(ctx, stage);
  await playGuardianship(ctx, stage);
  await tellEverybody(ctx, stage);
  await dropMails(ctx);
  return stage.coalition;
}

/** Nobody in the demonstration has a mailbox: what its rounds wrote to them is not sent. */
async function dropMails(ctx: Context): Promise<void> {
  await ctx.db.transact(async (tx) => {
    for (const { to } of await tx.mail.latest(1_000)) await tx.mail.forget(to);
  });
}

/** A link that signs in as one of the demonstration's people. Throws `Refused` not_found before the planting. */
export async function demonstrationLink(ctx: Context, key: DemonstrationPersonKey): Promise<string> {
  const person = demonstrationPeople.find((one) => one.key === key);
  return createSignInLink(ctx, operator, person?.email);
}
