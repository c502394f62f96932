import {
  canSteer,
  type Access,
  type Actor,
  type Document,
  type DocumentId,
  type GuestActor,
  type Grant,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from './require-access.js';
import { requireSteering } from './require-steering.js';

export interface DocumentForReader {
  document: Document;
  /** What the actor may do with its words and comments. */
  access: Access;
  /** Whether the actor belongs to the drafting group. */
  drafts: boolean;
  /** Whether it was opened to the actor, and with it what is said about it; not so by its publication alone. */
  deliberates: boolean;
  /** Whether the actor decides about phase, dates, title and access. */
  steers: boolean;
  leadOrganisationName: string | null;
}

/** A text as its reader meets it. Throws `Refused` not_found. */
export async function getDocument(
  ctx: Context,
  actor: Actor | GuestActor,
  documentId: DocumentId,
): Promise<DocumentForReader> {
  const { document, ...reader } = await requireAccess(ctx.db.read, actor, documentId, 'view');
  const lead = document.leadOrganisationId;
  const organisation = lead ? await ctx.db.read.organisation.byId(lead) : null;
  return {
    document,
    ...reader,
    steers: steers(document, actor),
    leadOrganisationName: organisation?.name ?? null,
  };
}

function steers(document: Document, actor: Actor | GuestActor): boolean {
  switch (actor.kind) {
    case 'system':
      return true;
    case 'member':
      return canSteer(document, actor);
    case 'guest':
      return false;
  }
}

/** The access list of a text, for those who steer it. Throws `Refused` not_found, forbidden. */
export async function readAccessList(ctx: Context, actor: Actor, documentId: DocumentId): Promise<Grant[]> {
  await requireSteering(ctx.db.read, actor, documentId);
  return ctx.db.read.document.grants(documentId);
}
