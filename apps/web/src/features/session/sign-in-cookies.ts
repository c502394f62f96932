import 'server-only';
import { sessionCookieName } from '@undersigned/protocol/session';
import { findSession } from '@undersigned/services';
import { cookies } from 'next/headers';
import { webConfig } from '@/config';
import { localeCookie } from '@/i18n/locale';
import { services } from '@/server/context';
import { nextAddress } from './next-address';

const oneHour = 60 * 60;
const sessionDays = 30;

/** What a browser keeps between asking for a link and using it: the link's mark and where it wanted to go. */
export interface Asked {
  mark: string | null;
  next: string;
}

export async function keepAsked({ mark, next }: { mark: string; next: string }): Promise<void> {
  (await cookies()).set(askedName(), JSON.stringify({ mark, next }), { ...guarded(), maxAge: oneHour });
}

export async function readAsked(): Promise<Asked> {
  const kept = (await cookies()).get(askedName())?.value;
  try {
    const { mark, next } = JSON.parse(kept ?? '{}') as Record<string, unknown>;
    return { mark: typeof mark === 'string' ? mark : null, next: nextAddress(next) };
  } catch {
    return { mark: null, next: '/' };
  }
}

export async function readSessionSecret(): Promise<string | null> {
  return (await cookies()).get(sessionCookieName(webConfig().baseUrl))?.value ?? null;
}

/**
 * Signs this browser in with a new secret; what it kept for signing in goes. A browser in which nobody chose a
 * language yet speaks the person's.
 */
export async function keepSession(secret: string): Promise<void> {
  const jar = await cookies();
  const name = sessionCookieName(webConfig().baseUrl);
  jar.set(name, secret, { ...guarded(), maxAge: sessionDays * 24 * oneHour });
  jar.delete({ name: askedName(), ...guarded() });
  if (jar.has(localeCookie)) return;
  const found = await findSession(services(), secret);
  if (found) jar.set(localeCookie, found.person.language, { ...guarded(), maxAge: 365 * 24 * oneHour });
}

export async function dropSession(): Promise<void> {
  (await cookies()).delete({ name: sessionCookieName(webConfig().baseUrl), ...guarded() });
}

const isSecure = () => webConfig().baseUrl.startsWith('https:');
const askedName = () => (isSecure() ? '__Host-undersigned-asked' : 'undersigned-asked');
const guarded = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const;
