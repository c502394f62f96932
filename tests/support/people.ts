import { databaseLocation, openDatabase } from '@undersigned/db';
import { contextOn, createSignInLink } from '@undersigned/services';
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

/** A sign-in link that was handed out that many hours ago. */
export async function oldSignInLink({ dataDir, baseUrl, syncUrl }: Product, email: string, hours: number) {
  const db = openDatabase(databaseLocation(undefined, dataDir));
  try {
    const then = new Date(Date.now() - hours * 3_600_000);
    const ctx = { ...contextOn(db, { baseUrl, syncUrl }), now: () => then };
    return await createSignInLink(ctx, { kind: 'system', name: 'operator' }, email);
  } finally {
    await db.close();
  }
}
