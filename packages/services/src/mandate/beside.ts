import type { Stores } from '@undersigned/db';
import { mandateFor, type CoalitionId, type MandateNote, type Round, type SignOn } from '@undersigned/domain';

/** The mandate that held for whoever gave a sign-on, when they gave it; null where none did. */
export type SpeaksFor = (
  signOn: Pick<SignOn, 'organisationId' | 'signatory' | 'confirmedAt' | 'createdAt'>,
) => MandateNote | null;

/** What the mandates of a coalition say beside the sign-ons of one of its rounds (domain SPEC A5). */
export async function mandatesBeside(
  stores: Stores,
  coalitionId: CoalitionId,
  { policy: { topics }, timeZone }: Pick<Round, 'policy' | 'timeZone'>,
): Promise<SpeaksFor> {
  if (topics.length === 0) return () => null;
  const all = await stores.mandate.ofCoalition(coalitionId);
  const people = await stores.person.byIds([...new Set(all.map(({ membership }) => membership.personId))]);
  const addresses = new Map(people.map(({ id, email }) => [id, email]));
  return ({ organisationId, signatory, confirmedAt, createdAt }) => {
    const theirs = all.filter(
      ({ membership }) =>
        membership.organisationId === organisationId &&
        addresses.get(membership.personId) === signatory.email,
    );
    return mandateFor(theirs, topics, confirmedAt ?? createdAt, timeZone);
  };
}
