import type { Transaction } from '@undersigned/db';
import type { Link, LinkPurpose } from '@undersigned/domain';
import { hashOfSecret } from '@undersigned/protocol/session';
import type { Context } from '../context.js';

export interface NewLink {
  purpose: LinkPurpose;
  subject: string;
  /** How long it opens its door, from now on. */
  minutes: number;
}

/** Makes a link and gives the secret its address carries. The secret is not kept; only its hash is. */
export async function createLink(
  ctx: Context,
  tx: Transaction,
  { purpose, subject, minutes }: NewLink,
): Promise<{ secret: string; link: Link }> {
  const secret = ctx.newSecret();
  const createdAt = ctx.now();
  const link: Link = {
    id: ctx.newId('link'),
    purpose,
    subject,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + minutes * 60_000),
    usedAt: null,
  };
  await tx.link.insert(link, hashOfSecret(secret));
  return { secret, link };
}
