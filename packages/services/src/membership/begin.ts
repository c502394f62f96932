import type { Transaction } from '@undersigned/db';
import type { Actor, Membership, Person } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';

export type NewPerson = Pick<Person, 'name' | 'email' | 'language' | 'timeZone' | 'isOperator'>;

/** Writes a person whose address nobody has confirmed yet. */
export async function insertPerson(ctx: Context, tx: Transaction, wanted: NewPerson): Promise<Person> {
  const person: Person = {
    id: ctx.newId('person'),
    ...wanted,
    emailConfirmedAt: null,
    createdAt: ctx.now(),
  };
  await tx.person.insert(person);
  return person;
}

/** `id`: the one that was set aside for them while they were a guest. */
type NewMembership = Pick<Membership, 'coalitionId' | 'personId' | 'organisationId' | 'role'> &
  Partial<Pick<Membership, 'id'>>;

/** Lets a person act for an organisation, and records it. Throws membership_exists. */
export async function beginMembership(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  wanted: NewMembership,
): Promise<Membership> {
  const { coalitionId, personId, organisationId, role } = wanted;
  const current = await tx.membership.ofPerson(personId);
  if (current.some((one) => one.coalitionId === coalitionId && one.organisationId === organisationId)) {
    throw Refused.because('membership_exists', { field: 'email' });
  }
  const membership: Membership = {
    id: wanted.id ?? ctx.newId('membership'),
    coalitionId,
    personId,
    organisationId,
    role,
    createdAt: ctx.now(),
    endedAt: null,
  };
  await tx.membership.insert(membership);
  await record(ctx, tx, {
    coalitionId,
    actor,
    event: { type: 'membership.began', membershipId: membership.id, personId, organisationId, role },
  });
  return membership;
}
