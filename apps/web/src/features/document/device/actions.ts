'use server';

import { idSchema } from '@undersigned/domain';
import { actorIn, getDocument, parseInput, Refused } from '@undersigned/services';
import { z } from 'zod';
import { services } from '@/server/context';
import { currentPerson, type SignedInPerson } from '@/server/session';

const documentIds = z.array(idSchema('document')).max(500);

/** Which of these texts the person who asks may still write in; none when nobody is signed in. */
export async function stillWritable(ids: unknown): Promise<string[]> {
  const asked = parseInput(documentIds, ids);
  const signedIn = await currentPerson();
  if (!signedIn) return [];
  const answers = await Promise.all(asked.map((id) => mayWrite(signedIn, id)));
  return asked.filter((_, at) => answers[at]);
}

async function mayWrite({ person, session }: SignedInPerson, id: z.infer<typeof documentIds>[number]) {
  const ctx = services();
  const { read } = ctx.db;
  const document = await read.document.byId(id);
  const coalition = document && (await read.coalition.byId(document.coalitionId));
  if (!coalition) return false;
  const found = await actorIn(ctx, person, coalition.slug, () => session.acting[coalition.id] ?? null);
  if (found.kind !== 'actor') return found.kind === 'choose';
  try {
    return (await getDocument(ctx, found.actor, id)).access === 'edit';
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
