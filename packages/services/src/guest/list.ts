import {
  guestStanding,
  type Actor,
  type DocumentId,
  type GuestLink,
  type GuestStanding,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireSteering } from '../document/require-steering.js';

export interface ListedGuestLink {
  link: GuestLink;
  standing: GuestStanding;
}

/** The guest links of a text, newest first, those that are over included. For those who steer it. Throws `Refused` not_found, forbidden. */
export async function listGuestLinks(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
): Promise<ListedGuestLink[]> {
  await requireSteering(ctx.db.read, actor, documentId);
  const links = await ctx.db.read.guestLink.ofDocument(documentId);
  return links.toReversed().map((link) => ({ link, standing: guestStanding(link, ctx.now()) }));
}
