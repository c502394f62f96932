import type { Person, Session } from '@undersigned/domain';
import { hashOfSecret } from '@undersigned/protocol/session';
import type { Context } from '../context.js';

/** Who a cookie's value signs in, now; null when it is unknown or has run out. */
export async function findSession(
  ctx: Context,
  secret: string,
): Promise<{ session: Session; person: Person } | null> {
  const session = await ctx.db.read.session.byTokenHash(hashOfSecret(secret));
  if (!session || session.expiresAt <= ctx.now()) return null;
  const person = await ctx.db.read.person.byId(session.personId);
  return person && { session, person };
}
