import type { Author, MemberActor } from '@undersigned/domain';

/** The actor as the record of a thread keeps them: ids, and the names they went by. */
export function authorOf(actor: MemberActor): Author {
  const { membershipId, organisationId, personName, organisationName } = actor;
  return { membershipId, organisationId, personName, organisationName };
}
