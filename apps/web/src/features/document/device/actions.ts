'use server';

import { idSchema } from '@undersigned/domain';
import { actorIn, getDocument, parseInput, Refused } from '@undersigned/services';
import { z } from 'zod';
import { services } from '@/server/context';
import { currentPerson, type SignedInPerson } from '@/server/session';

const documentIds = z.array(idSchema('document')).max(500);

/** Which of these texts the person who asks may write in, and which only read; neither when nobody is signed in. */
export async function rightsNow(ids: unknown): Promise<{ writable: string[]; readable: string[] }> {
  const asked = parseInput(documentIds, ids);
  const signedIn = await currentPerson();
  if (!signedIn) return { writable: [], readable: [] };
  const rights = await Promise.all(asked.map((id) => rightTo(signedIn, id)));
  const having = (right: Right) => asked.filter((_, at) => rights[at] === right);
  return { writable: having('write'), readable: having('read') };
}

type Right = 'write' | 'read';

async function rightTo(
  { person, session }: SignedInPerson,
  id: z.infer<typeof documentIds>[number],
): Promise<Right | null> {
  const ctx = services();
  const { read } = ctx.db;
  const document = await read.document.byId(id);
  const coalition = document && (await read.coalition.byId(document.coalitionId));
  if (!coalition) return null;
  const found = await actorIn(ctx, person, coalition.slug, () => session.acting[coalition.id] ?? null);
  if (found.kind !== 'actor') return found.kind === 'choose' ? 'write' : null;
  try {
    return (await getDocument(ctx, found.actor, id)).access === 'edit' ? 'write' : 'read';
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
