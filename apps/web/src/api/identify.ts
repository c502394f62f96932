import {
  actingAs,
  idSchema,
  type Coalition,
  type DocumentId,
  type MemberActor,
  type MembershipId,
  type SignedIn,
} from '@undersigned/domain';
import { personOfToken, Refused, toActor, type Context } from '@undersigned/services';
import { localeFromHeader } from '@/i18n/locale';
import type { Caller } from './operation';

/** The header in which somebody of several organisations says for which one they act. */
export const actingHeader = 'acting-organisation';

/** Who calls. Throws `Refused` signed_out without a bearer token that is good now. */
export async function identify(services: Context, request: Request): Promise<Caller> {
  const token = bearerOf(request);
  const signedIn = token === null ? null : await personOfToken(services, token);
  if (!signedIn) throw Refused.because('signed_out');
  const acting = request.headers.get(actingHeader);
  return {
    signedIn,
    language: localeFromHeader(request.headers.get('accept-language')),
    inCoalition: async (slug) => {
      const coalition = await services.db.read.coalition.bySlug(slug);
      if (!coalition) throw Refused.because('not_found');
      return { actor: await actorIn(services, signedIn, coalition, acting), coalitionId: coalition.id };
    },
    ofDocument: async (documentId) => {
      const coalition = await coalitionOf(services, documentId);
      if (!coalition) throw Refused.because('not_found');
      return actorIn(services, signedIn, coalition, acting);
    },
  };
}

/** The secret after "Bearer", or null for every other header. */
export function bearerOf(request: Request): string | null {
  const header = request.headers.get('authorization') ?? '';
  return /^Bearer ([A-Za-z0-9._~+/-]{20,200}=*)$/i.exec(header)?.[1] ?? null;
}

async function coalitionOf(services: Context, documentId: DocumentId): Promise<Coalition | null> {
  const document = await services.db.read.document.byId(documentId);
  return document && services.db.read.coalition.byId(document.coalitionId);
}

async function actorIn(
  services: Context,
  { person }: SignedIn,
  coalition: Coalition,
  acting: string | null,
): Promise<MemberActor> {
  const all = await services.db.read.membership.ofPerson(person.id);
  const here = all.filter(({ coalitionId }) => coalitionId === coalition.id);
  const found = actingAs(here, chosenAmong(here, acting));
  switch (found.kind) {
    case 'stranger':
      throw Refused.because('not_found');
    case 'choose':
      throw Refused.because('choose_organisation', { field: actingHeader });
    case 'as':
      return toActor(services, person, found.membership);
  }
}

/** A header that names none of one's organisations is a mistake, not a wish to act for another one. */
function chosenAmong(
  here: { id: MembershipId; organisationId: string | null }[],
  acting: string | null,
): MembershipId | null {
  if (acting === null || here.length === 0) return null;
  const wanted = idSchema('organisation').safeParse(acting).data;
  const membership = here.find(({ organisationId }) => organisationId !== null && organisationId === wanted);
  if (!membership) throw Refused.because('choose_organisation', { field: actingHeader });
  return membership.id;
}
