import type { OrganisationId } from '@undersigned/domain';

/** Who a caret belongs to. Written by the server from the session, into the `user` field of an awareness state. */
export interface PresentUser {
  name: string;
  organisation: string | null;
  /** They are here by a guest link, and named their organisation themselves. */
  isGuest?: true;
  /** Index into `organisationTints`: the same organisation has the same tint everywhere. */
  tint: number;
  /** `organisationTints[tint]`, for stock caret extensions. */
  color: string;
}

/** Tints that can be told apart on paper and on ink, and by colour-blind readers; the name always stands beside. */
export const organisationTints = [
  '#0072b2',
  '#b35900',
  '#007a5e',
  '#a8467f',
  '#5b6bbf',
  '#8a6d00',
  '#b0352f',
  '#3f7f93',
] as const;

/** The tint of an organisation; of nobody's employees the first. */
export function tintOf(organisationId: OrganisationId | null): number {
  if (organisationId === null) return 0;
  let hash = 0;
  for (const character of organisationId) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % organisationTints.length;
}

export function presentUser(
  name: string,
  organisation: { id: OrganisationId | null; name: string | null },
): PresentUser {
  const tint = tintOf(organisation.id);
  return { name, organisation: organisation.name, tint, color: organisationTints[tint] ?? '#0072b2' };
}
