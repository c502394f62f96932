import { sessionCookieName } from '@undersigned/protocol/session';
import type { Context } from '@undersigned/services';
import type { AuthOptions } from 'next-auth';
import type { EmailConfig } from 'next-auth/providers/email';
import { authAdapter } from './auth-adapter';

/**
 * The mail provider, written out because next-auth's own wants a mail transport at import. Its secret is empty
 * so that next-auth looks links up by the plain SHA-256 under which our verbs keep them.
 */
const mailProvider: EmailConfig = {
  id: 'email',
  type: 'email',
  name: 'Email',
  server: '',
  from: '',
  maxAge: 60 * 60,
  secret: '',
  sendVerificationRequest: () => undefined,
  options: {},
};

export interface AuthSettings {
  baseUrl: string;
  secret: string;
  /** Told what next-auth takes for an error; for the log only. */
  onFault: (code: string, detail: unknown) => void;
}

/** How next-auth signs people in here: by a mailed link, with sessions in our database. */
export function authOptions(
  ctx: Context,
  { baseUrl, secret, onFault, newSessionSecret }: AuthSettings & { newSessionSecret: () => string },
): AuthOptions {
  const secure = baseUrl.startsWith('https:');
  return {
    adapter: authAdapter(ctx),
    providers: [mailProvider],
    secret,
    session: { strategy: 'database', generateSessionToken: newSessionSecret },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(baseUrl),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    callbacks: {
      // Only a person we know gets in; the link alone makes nobody.
      signIn: async ({ user }) => Boolean(user.email && (await ctx.db.read.person.byEmail(user.email))),
    },
    logger: { error: onFault, warn: () => undefined, debug: () => undefined },
  };
}
