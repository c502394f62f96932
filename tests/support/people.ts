import { databaseLocation, openDatabase } from '@undersigned/db';
import {
  addPerson,
  contextOn,
  createApiTokenFor,
  createSignInLink,
  type Context,
} from '@undersigned/services';
import { api } from './api.js';
import type { Product } from './product.js';

export interface Newcomer {
  email: string;
  name: string;
  role: 'focal-point' | 'member' | 'observer';
  organisationId?: string;
}

/** Lets somebody act in the coalition, with the operator's command. Gives the HTTP API as this person. */
export async function join(product: Product, coalition: string, who: Newcomer) {
  const { email, name, role, organisationId } = who;
  await product.admin(
    ...['person', 'add', '--coalition', coalition, '--email', email, '--name', name, '--role', role],
    ...(organisationId ? ['--organisation', organisationId] : []),
  );
  const { token } = await product.admin('token', 'create', '--email', email);
  return api(product.baseUrl, String(token));
}

/** The same for many at once: what the command does for each, without starting it each time. */
export async function joinAll(
  product: Product,
  coalition: string,
  people: readonly Newcomer[],
  now: () => Date,
): Promise<ReturnType<typeof api>[]> {
  return withProduct(product, now, async (ctx) => {
    const place = await ctx.db.read.coalition.bySlug(coalition);
    if (!place) throw new Error(`there is no ${coalition}`);
    const joined = [];
    for (const who of people) {
      await addPerson(ctx, operator, place.id, who);
      joined.push(api(product.baseUrl, (await createApiTokenFor(ctx, operator, who.email)).token));
    }
    return joined;
  });
}

/** A sign-in link that was handed out that many hours ago. */
export async function oldSignInLink(product: Product, email: string, hours: number): Promise<string> {
  const then = new Date(Date.now() - hours * 3_600_000);
  return withProduct(
    product,
    () => then,
    (ctx) => createSignInLink(ctx, operator, email),
  );
}

/** To how many guests a mail is to be written, however late. */
export const guestsToWriteTo = (product: Product): Promise<number> =>
  withProduct(
    product,
    () => new Date(),
    async (ctx) => (await ctx.db.read.guestLink.newsDue(new Date('2100-01-01T00:00:00Z'), 100)).length,
  );

const operator = { kind: 'system', name: 'operator' } as const;

/** Does something on the database of a product that runs, as the operator's command does. */
async function withProduct<T>(
  { dataDir, baseUrl, syncUrl }: Product,
  now: () => Date,
  act: (ctx: Context) => Promise<T>,
): Promise<T> {
  const db = openDatabase(databaseLocation(undefined, dataDir));
  try {
    return await act({ ...contextOn(db, { baseUrl, syncUrl }), now });
  } finally {
    await db.close();
  }
}
