import type { PersonId, Session, SessionId, SignedIn } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { personActor } from '../person/person-actor.js';
import { Refused } from '../refusal/refused.js';

/** The browsers a person is signed in on, newest first. */
export async function listSessions(ctx: Context, { person }: SignedIn): Promise<Session[]> {
  const sessions = await ctx.db.read.session.ofPerson(person.id);
  return sessions.filter(({ expiresAt }) => expiresAt > ctx.now());
}

/** Signs one browser out; its open sockets close within a second. Throws not_found when it is not theirs. */
export async function endSession(ctx: Context, { person }: SignedIn, id: SessionId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const session = await tx.session.byId(id);
    if (session?.personId !== person.id) throw Refused.because('not_found');
    await tx.session.end(id);
    await record(ctx, tx, {
      coalitionId: null,
      actor: personActor,
      event: { type: 'session.ended', personId: person.id, sessionId: id },
    });
  });
}

/** Signs a person out everywhere. Who may ask is the caller's decision. */
export async function endAllSessions(ctx: Context, personId: PersonId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    if ((await tx.session.endAll(personId)) === 0) return;
    await record(ctx, tx, {
      coalitionId: null,
      actor: personActor,
      event: { type: 'session.ended', personId, sessionId: 'all' },
    });
  });
}
