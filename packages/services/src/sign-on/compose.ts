import type { Stores } from '@undersigned/db';
import {
  mayDecide,
  meantOrganisation,
  reservationFor,
  secondFor,
  signOnKey,
  type CoalitionId,
  type Decision,
  type Edition,
  type PageLanguage,
  type MembershipId,
  type Organisation,
  type OrganisationId,
  type Role,
  type Round,
  type Signatory,
  type SignOn,
  type SignOnDetails,
  type SignOnMethod,
  type SignOnState,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { orRefuse, Refused } from '../refusal/refused.js';

/** Whom somebody means: an entry of the directory by its id, or a name as it was typed. */
export interface MeantBody {
  organisationId?: OrganisationId | undefined;
  organisation?: { name: string; country?: string | null | undefined } | undefined;
}

/** The body that signs: its directory entry where it has one, and what the list will print. */
export interface Body {
  entry: Organisation | null;
  name: string;
  country: string | null;
}

/** Finds the body in the coalition's directory; a typed name that is not there stays as typed. Throws not_found for a foreign id. */
export async function bodyOf(stores: Stores, coalitionId: CoalitionId, meant: MeantBody): Promise<Body> {
  if (meant.organisationId) {
    const entry = await stores.organisation.byId(meant.organisationId);
    if (entry?.coalitionId !== coalitionId) throw Refused.because('not_found', { field: 'organisationId' });
    return { entry, name: entry.name, country: entry.country };
  }
  const typed = meant.organisation;
  if (!typed) throw Refused.because('bad_input', { field: 'organisation' });
  const meantEntry = meantOrganisation(typed.name, await stores.organisation.namesOfCoalition(coalitionId));
  return namedBody(typed, meantEntry && (await stores.organisation.byId(meantEntry.id)));
}

/** A body given by name; the directory's spelling wins where it has an entry. */
export const namedBody = (
  typed: { name: string; country?: string | null | undefined },
  entry: Organisation | null,
): Body =>
  entry
    ? { entry, name: entry.name, country: entry.country ?? typed.country ?? null }
    : { entry: null, name: typed.name, country: typed.country ?? null };

export interface Composition {
  round: Round;
  edition: Edition;
  body: Body;
  /** The role of the person who decides; null for somebody without an account. */
  role: Role | null;
  signatory: Signatory;
  decision: Decision;
  details: SignOnDetails;
  /** How whoever enters it for somebody had it from them. */
  evidence?: string | null;
  method: SignOnMethod;
  state: SignOnState;
  recordedBy: MembershipId | null;
  language: PageLanguage;
}

/** A sign-on as the rules allow it. Throws `Refused` not_eligible, may_only_support, reservation_needed, reservation_not_chosen, second_needed, second_is_first. */
export function composeSignOn(ctx: Context, wanted: Composition): SignOn {
  const { round, edition, body, role, signatory, decision, details, method, state, recordedBy, language } =
    wanted;
  orRefuse(mayDecide(round.policy, body.entry, role, decision));
  const reservation = orRefuse(reservationFor(decision, details.reservation));
  // Who told a focal point names their second person when they confirm.
  const isNamed = method !== 'recorded';
  const named = { decision, signatory };
  const secondEmail = isNamed ? orRefuse(secondFor(round.policy, named, details.secondEmail)) : null;
  return {
    id: ctx.newId('signOn'),
    roundId: round.id,
    editionId: edition.id,
    fingerprint: edition.fingerprint,
    formerFingerprint: null,
    organisationId: body.entry?.id ?? null,
    organisationName: body.name,
    organisationKey: signOnKey(body.name),
    country: body.country,
    signatory,
    decision,
    reservation,
    reservationUse: details.reservationUse,
    paragraphs: details.paragraphs,
    listing: details.listing,
    method,
    state,
    recordedBy,
    evidence: wanted.evidence ?? null,
    language,
    createdAt: ctx.now(),
    confirmedAt: state === 'confirmed' ? ctx.now() : null,
    secondEmail,
    secondedAt: null,
  };
}
