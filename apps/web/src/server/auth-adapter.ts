import type { Person, PersonId, Session } from '@undersigned/domain';
import { beginSession, endSession, findSession, spendSignInLink, type Context } from '@undersigned/services';
import type { Adapter, AdapterSession, AdapterUser } from 'next-auth/adapters';

/**
 * next-auth's view of our people, links and sessions. It only translates; every rule is a verb's. People are
 * made by invitation or set-up and never by signing in, so `createUser` refuses.
 */
export function authAdapter(ctx: Context): Adapter {
  return {
    createUser: () => Promise.reject(new Error('nobody is made by signing in')),
    getUser: async (id) => toUser(await ctx.db.read.person.byId(id as PersonId)),
    getUserByEmail: async (email) => toUser(await ctx.db.read.person.byEmail(email)),
    getUserByAccount: () => null,
    // The confirmed address is recorded with the session that follows.
    updateUser: async ({ id }) => {
      const user = toUser(await ctx.db.read.person.byId(id as PersonId));
      if (!user) throw new Error('the person has gone meanwhile');
      return user;
    },
    createSession: async ({ sessionToken, userId }) =>
      toSession(await beginSession(ctx, userId as PersonId, sessionToken), sessionToken),
    getSessionAndUser: async (sessionToken) => {
      const found = await findSession(ctx, sessionToken);
      const user = toUser(found?.person ?? null);
      return found && user && { session: toSession(found.session, sessionToken), user };
    },
    updateSession: () => null,
    deleteSession: (sessionToken) => leaveSession(ctx, sessionToken),
    // Links are written together with the mail that carries them, by requestSignIn.
    createVerificationToken: () => null,
    useVerificationToken: async ({ token }) => {
      const link = await spendSignInLink(ctx, token);
      return link && { identifier: link.email, token, expires: soon() };
    },
  };
}

/**
 * A browser that signs in leaves the session it had, whosever it was, by the same door as by signing out: a cookie that
 * somebody copied before opens nothing afterwards.
 */
export async function leaveSession(ctx: Context, secret: string): Promise<void> {
  const found = await findSession(ctx, secret);
  if (!found) return;
  const { person, session } = found;
  await endSession(ctx, { person, sessionId: session.id }, session.id);
}

function toUser(person: Person | null): AdapterUser | null {
  return person && { id: person.id, email: person.email, emailVerified: person.emailConfirmedAt };
}

function toSession({ personId, expiresAt }: Session, sessionToken: string): AdapterSession {
  return { sessionToken, userId: personId, expires: expiresAt };
}

/** next-auth looks at the expiry again after we did; it only has to lie ahead. */
const soon = () => new Date(Date.now() + 60_000);
