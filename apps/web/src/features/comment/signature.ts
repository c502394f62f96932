import type { Author } from '@undersigned/domain';

/** "PICUM · Ana": the organisation speaks, a person holds the pen. */
export const signature = ({ organisationName, personName }: Author): string =>
  [organisationName, personName].filter(Boolean).join(' · ');
