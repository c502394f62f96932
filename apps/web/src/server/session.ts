import 'server-only';
import type { Coalition, DocumentId, MemberActor, Membership, Person, Session } from '@undersigned/domain';
import { hashOfSecret, sessionCookieName } from '@undersigned/protocol/session';
import { actorIn, getDocument, Refused } from '@undersigned/services';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { webConfig } from '@/config';
import { askedAddressHeader } from './asked-address';
import { services } from './context';

export interface SignedInPerson {
  person: Person;
  session: Session;
}

export interface PageActor {
  person: Person;
  actor: MemberActor;
  coalition: Coalition;
  /** Every organisation the person may act for in this coalition. */
  memberships: Membership[];
}

/** Who is signed in on this request; read once per request. */
export const currentPerson = cache(async (): Promise<SignedInPerson | null> => {
  const cookie = (await cookies()).get(sessionCookieName(webConfig().baseUrl))?.value;
  if (!cookie) return null;
  const { db, now } = services();
  const session = await db.read.session.byTokenHash(hashOfSecret(cookie));
  if (!session || session.expiresAt <= now()) return null;
  const person = await db.read.person.byId(session.personId);
  return person && { person, session };
});

/** The way back to the page of this request; to `otherwise` where it asks for none. */
const wayBack = async (otherwise: string): Promise<string> =>
  (await headers()).get(askedAddressHeader) || otherwise;

/** The signed-in person, or the way to the sign-in page and back to `next`: the page itself when it is left out. */
export async function requirePerson(next?: string): Promise<SignedInPerson> {
  const signedIn = await currentPerson();
  if (signedIn) return signedIn;
  return redirect(`/sign-in?next=${encodeURIComponent(next ?? (await wayBack('/')))}`);
}

/**
 * The actor of this request in a coalition. Leads to the sign-in page, to the choice of an organisation, or
 * to "not found", which a coalition that is not yours and one that does not exist share. `next` as above.
 */
export async function requireActor(slug: string, next?: string): Promise<PageActor> {
  const back = next ?? (await wayBack(`/c/${slug}`));
  const { person, session } = await requirePerson(back);
  const found = await actorIn(services(), person, slug, ({ id }) => session.acting[id] ?? null);
  switch (found.kind) {
    case 'stranger':
      return notFound();
    case 'choose':
      return redirect(`/acting/${slug}?next=${encodeURIComponent(back)}`);
    case 'actor':
      return { person, ...found };
  }
}

/** The actor of this request in the coalition of a document; "not found" when it is none of theirs. `next` as above. */
export async function requireDocumentActor(documentId: DocumentId, next?: string): Promise<PageActor> {
  const back = next ?? (await wayBack(`/t/${documentId}`));
  await requirePerson(back);
  const { read } = services().db;
  const document = await read.document.byId(documentId);
  const coalition = document && (await read.coalition.byId(document.coalitionId));
  return coalition ? requireActor(coalition.slug, back) : notFound();
}

/** Who is signed in on this request and may read a text; null where nobody is, or may. Leads nowhere. */
export const memberReading = cache(async (documentId: DocumentId): Promise<MemberActor | null> => {
  const signedIn = await currentPerson();
  const { read } = services().db;
  const document = signedIn && (await read.document.byId(documentId));
  const coalition = document && (await read.coalition.byId(document.coalitionId));
  if (!signedIn || !coalition) return null;
  const { person, session } = signedIn;
  const found = await actorIn(services(), person, coalition.slug, ({ id }) => session.acting[id] ?? null);
  if (found.kind !== 'actor') return null;
  try {
    await getDocument(services(), found.actor, documentId);
    return found.actor;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
});

/** Runs a read of a page: what must not be told apart from nothing becomes the page for nothing. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'not_found') notFound();
    throw error;
  }
}
