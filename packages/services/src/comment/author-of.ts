import type { Author, Contributor } from '@undersigned/domain';

/** The actor as the record of a thread keeps them: ids, and the names they went by. */
export function authorOf(actor: Contributor): Author {
  const { membershipId, organisationId, personName, organisationName } = actor;
  const isGuest = actor.kind === 'guest';
  return {
    membershipId,
    organisationId,
    personName,
    organisationName,
    ...(isGuest ? { isGuest } : {}),
  };
}
