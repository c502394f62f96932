import type { Author } from '@undersigned/domain';

/** "PICUM · Ana": the organisation speaks, a person holds the pen. Who came by a guest link has `guest` behind them. */
export const signature = ({ organisationName, personName, isGuest }: Author, guest: string): string =>
  [organisationName, personName, isGuest && guest].filter(Boolean).join(' · ');
