import {
  accessOf,
  audiencesFor,
  deliberates,
  isDrafter,
  type Access,
  type CoalitionId,
  type Document,
  type MemberActor,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';

/** One line of the list of texts. */
export interface DocumentLine {
  document: Document;
  access: Access;
  drafts: boolean;
  deliberates: boolean;
  leadOrganisationName: string | null;
  openComments: number;
}

/** The texts of a coalition that the actor may see, newest first. Throws `Refused` not_found. */
export async function listDocuments(
  ctx: Context,
  actor: MemberActor,
  coalitionId: CoalitionId,
): Promise<DocumentLine[]> {
  if (actor.coalitionId !== coalitionId) throw Refused.because('not_found');
  const seen = await visibleDocuments(ctx, actor);
  const openComments = await ctx.db.read.comment.openCounts(
    seen.map((each) => ({ documentId: each.document.id, audiences: audiencesFor(each) })),
  );
  const leads = seen.flatMap(({ document }) => document.leadOrganisationId ?? []);
  const organisations = await ctx.db.read.organisation.byIds([...new Set(leads)]);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return seen.map(({ document, ...reader }) => ({
    document,
    ...reader,
    leadOrganisationName:
      document.leadOrganisationId === null ? null : (names.get(document.leadOrganisationId) ?? null),
    openComments: openComments.get(document.id) ?? 0,
  }));
}

/** A text, what somebody may do with it, whether they belong to its drafting group, and whether it was opened to them. */
export interface VisibleDocument {
  document: Document;
  access: Access;
  drafts: boolean;
  deliberates: boolean;
}

/** Every text of the actor's coalition they may see, with what they may do with it; newest first. */
export async function visibleDocuments(ctx: Context, actor: MemberActor): Promise<VisibleDocument[]> {
  const documents = await ctx.db.read.document.ofCoalition(actor.coalitionId);
  const grants = await ctx.db.read.document.grantsOf(documents.map(({ id }) => id));
  const person = await ctx.db.read.person.byId(actor.personId);
  const reader = { role: actor.role, organisationId: actor.organisationId, email: person?.email ?? '' };
  return documents
    .map((document) => {
      const given = grants.get(document.id) ?? [];
      return {
        document,
        access: accessOf(document, given, reader),
        drafts: isDrafter(document, given, reader),
        deliberates: deliberates(document, given, reader),
      };
    })
    .filter(({ access }) => access !== 'none');
}
