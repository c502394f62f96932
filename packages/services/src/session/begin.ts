import type { PersonId, Session } from '@undersigned/domain';
import { hashOfSecret } from '@undersigned/protocol/session';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { personActor } from '../person/person-actor.js';

/** A working month; a browser that comes back within it stays signed in. */
const sessionDays = 30;

/** When a session that begins or is used at this moment runs out. */
export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + sessionDays * 24 * 60 * 60_000);
}

/** Signs a person in on one browser; `secret` is what its cookie carries, and only its hash is kept. */
export async function beginSession(ctx: Context, personId: PersonId, secret: string): Promise<Session> {
  const createdAt = ctx.now();
  const session: Session = {
    id: ctx.newId('session'),
    personId,
    acting: {},
    createdAt,
    expiresAt: sessionEnd(createdAt),
  };
  await ctx.db.transact(async (tx) => {
    await tx.session.deleteExpired(createdAt);
    await tx.session.insert(session, hashOfSecret(secret));
    await tx.person.update(personId, { emailConfirmedAt: createdAt });
    await record(ctx, tx, {
      coalitionId: null,
      actor: personActor,
      event: { type: 'session.began', personId, sessionId: session.id },
    });
  });
  return session;
}
