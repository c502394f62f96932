import { databaseLocation, openDatabase } from '@undersigned/db';
import type { SystemActor } from '@undersigned/domain';
import {
  addPerson,
  contextOn,
  createApiTokenFor,
  createSignInLink,
  type Context,
} from '@undersigned/services';
import { api } from './api.js';
import type { Product } from './product.js';

const operator: SystemActor = { kind: 'system', name: 'operator' };

export interface Newcomer {
  email: string;
  name: string;
  role: 'focal-point' | 'member' | 'observer';
  organisationId?: string;
}

/** Acts on the database of a running product as the operator's command does, from a process of its own. */
export async function inside<T>(
  { dataDir, baseUrl, syncUrl }: Product,
  act: (ctx: Context) => Promise<T>,
): Promise<T> {
  const db = openDatabase(databaseLocation(undefined, dataDir));
  try {
    return await act(contextOn(db, { baseUrl, syncUrl }));
  } finally {
    await db.close();
  }
}

/** Lets somebody act in the coalition, and gives the HTTP API as this person. */
export async function join(product: Product, slug: string, who: Newcomer): Promise<ReturnType<typeof api>> {
  return inside(product, async (ctx) => {
    const coalition = await ctx.db.read.coalition.bySlug(slug);
    if (!coalition) throw new Error(`there is no coalition ${slug}`);
    await addPerson(ctx, operator, coalition.id, who);
    const { token } = await createApiTokenFor(ctx, operator, who.email);
    return api(product.baseUrl, token);
  });
}

/** A sign-in link as it was made that many hours ago. */
export function oldSignInLink(product: Product, email: string, hours: number): Promise<string> {
  const then = new Date(Date.now() - hours * 3_600_000);
  return inside(product, (ctx) => createSignInLink({ ...ctx, now: () => then }, operator, email));
}
