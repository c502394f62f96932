import { newGuestLinkSchema, type Actor, type DocumentId, type GuestLink } from '@undersigned/domain';
import { hashOfSecret } from '@undersigned/protocol/session';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireSteering } from '../document/require-steering.js';
import { parseInput } from '../refusal/parse-input.js';

const dayMs = 24 * 60 * 60_000;

/**
 * Makes a personal link into a text. For those who steer it. The address is given here and nowhere again, because
 * only its hash is kept. Throws `Refused` not_found, forbidden.
 */
export async function createGuestLink(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
): Promise<{ link: GuestLink; url: string }> {
  const { label, access, days } = parseInput(newGuestLinkSchema, input);
  const secret = ctx.newSecret();
  const createdAt = ctx.now();
  const link: GuestLink = {
    id: ctx.newId('guestLink'),
    documentId,
    label,
    access,
    membershipId: ctx.newId('membership'),
    personId: ctx.newId('person'),
    createdBy: actor.kind === 'member' ? actor.membershipId : null,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + days * dayMs),
    guest: null,
    end: null,
  };
  await ctx.db.transact(async (tx) => {
    const { coalitionId } = await requireSteering(tx, actor, documentId);
    await tx.guestLink.insert(link, hashOfSecret(secret));
    const until = link.expiresAt.toISOString();
    await record(ctx, tx, {
      coalitionId,
      documentId,
      actor,
      event: { type: 'guest-link.created', guestLinkId: link.id, access, until },
    });
  });
  return { link, url: `${ctx.baseUrl}/g/${secret}` };
}
