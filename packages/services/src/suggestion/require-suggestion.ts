import type { Stores } from '@undersigned/db';
import {
  canSteer,
  type Access,
  type Contributor,
  type Document,
  type DocumentId,
  type GuestActor,
  type Suggester,
  type Suggestion,
  type SuggestionId,
} from '@undersigned/domain';
import { requireAccess } from '../document/require-access.js';
import { Refused } from '../refusal/refused.js';

/** A text and who the actor is to what is suggested in it. Throws `Refused` not_found. */
export async function requireSuggester(
  stores: Stores,
  actor: Contributor,
  documentId: DocumentId,
): Promise<{ document: Document; who: Suggester }> {
  const { document, ...reader } = await requireAccess(stores, actor, documentId, 'view');
  return { document, who: await suggesterOf(stores, actor, document, reader) };
}

/** The same for one suggestion. One in a text that was not opened to the actor is not_found, as none at all. */
export async function requireSuggestion(
  stores: Stores,
  actor: Contributor,
  suggestionId: SuggestionId,
): Promise<{ suggestion: Suggestion; document: Document; who: Suggester }> {
  const suggestion = await stores.suggestion.byId(suggestionId);
  if (!suggestion) throw Refused.because('not_found');
  const { documentId } = suggestion;
  const { document, deliberates, ...reader } = await requireAccess(stores, actor, documentId, 'view');
  if (!deliberates) throw Refused.because('not_found');
  return { suggestion, document, who: await suggesterOf(stores, actor, document, reader) };
}

async function suggesterOf(
  stores: Stores,
  actor: Contributor,
  document: Document,
  { access, drafts }: Pick<Suggester, 'access' | 'drafts'>,
): Promise<Suggester> {
  if (actor.kind === 'guest') return guestAsSuggester(actor, access);
  const { membershipId, organisationId, role } = actor;
  const organisation = organisationId ? await stores.organisation.byId(organisationId) : null;
  return {
    membershipId,
    organisationId,
    organisationKind: organisation?.kind ?? null,
    role,
    asGuest: null,
    access,
    drafts,
    steers: canSteer(document, actor),
  };
}

function guestAsSuggester({ membershipId, suggests }: GuestActor, access: Access): Suggester {
  return {
    membershipId,
    organisationId: null,
    organisationKind: null,
    role: null,
    asGuest: suggests ? 'suggest' : access === 'comment' ? 'comment' : 'view',
    access,
    drafts: false,
    steers: false,
  };
}
