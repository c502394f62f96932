import type { Stores } from '@undersigned/db';
import type { Person, PersonId } from '@undersigned/domain';
import { hashOfSecret } from '@undersigned/protocol/session';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { recordChange } from './setting.js';

export interface UnsubscribeLink {
  person: Pick<Person, 'email' | 'language'>;
  /** No notices are mailed to them any more. */
  isOff: boolean;
}

/** Whom the link of a mail belongs to. Changes nothing. Throws `Refused` link_invalid. */
export async function readUnsubscribeLink(ctx: Context, secret: string): Promise<UnsubscribeLink> {
  const person = await personBehind(ctx, ctx.db.read, secret);
  const { addressed, rest } = await ctx.db.read.noticeSetting.of(person.id);
  return { person, isOff: addressed === 'never' && rest === 'never' };
}

/**
 * Ends mails of notices to whoever the link was mailed to, without signing in; as often as it is pressed. The list in
 * the app goes on. Throws `Refused` link_invalid.
 */
export async function unsubscribe(ctx: Context, secret: string): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const { id } = await personBehind(ctx, tx, secret);
    const before = await tx.noticeSetting.of(id);
    if (before.addressed === 'never' && before.rest === 'never') return;
    await tx.noticeSetting.set(id, { ...before, addressed: 'never', rest: 'never' });
    await recordChange(ctx, tx, id);
  });
}

async function personBehind(ctx: Context, stores: Stores, secret: string): Promise<Person> {
  const link = await stores.link.find('unsubscribe', hashOfSecret(secret));
  if (!link || link.expiresAt <= ctx.now()) throw Refused.because('link_invalid');
  const person = await stores.person.byId(link.subject as PersonId); // what such a link's subject is
  if (!person) throw Refused.because('link_invalid');
  return person;
}
