import { randomBytes } from 'node:crypto';
import {
  spellId,
  type Coalition,
  type Document,
  type Id,
  type IdKind,
  type Membership,
  type Organisation,
  type Person,
} from '@undersigned/domain';

/** A moment with milliseconds in it, so that an engine that cuts them off is found out. */
export const noon = new Date('2026-11-22T12:00:00.123Z');

export const newId = <K extends IdKind>(kind: K): Id<K> => spellId(kind, randomBytes(16));

export const aCoalition = (details: Partial<Coalition> = {}): Coalition => {
  const id = newId('coalition');
  return {
    id,
    slug: id.slice(4).replaceAll('_', ''),
    name: 'Coalition for Contracts',
    language: 'fr',
    timeZone: 'Europe/Brussels',
    createdAt: noon,
    ...details,
  };
};

export const anOrganisation = (coalition: Coalition, details: Partial<Organisation> = {}): Organisation => ({
  id: newId('organisation'),
  coalitionId: coalition.id,
  name: 'Réseau Enfance',
  acronym: null,
  country: 'BE',
  kind: 'network',
  level: 'regional',
  website: null,
  domains: ['reseau-enfance.example'],
  logo: null,
  createdAt: noon,
  ...details,
});

export const aPerson = (details: Partial<Person> = {}): Person => {
  const id = newId('person');
  return {
    id,
    email: `${id}@example.org`,
    name: 'Ana',
    language: 'en',
    timeZone: 'Europe/Brussels',
    isOperator: false,
    emailConfirmedAt: null,
    createdAt: noon,
    ...details,
  };
};

export const aMembership = (
  coalition: Coalition,
  person: Person,
  details: Partial<Membership> = {},
): Membership => ({
  id: newId('membership'),
  coalitionId: coalition.id,
  personId: person.id,
  organisationId: null,
  role: 'member',
  createdAt: noon,
  endedAt: null,
  ...details,
});

export const aDocument = (coalition: Coalition, details: Partial<Document> = {}): Document => ({
  id: newId('document'),
  coalitionId: coalition.id,
  kind: 'statement',
  title: 'Every child, every border',
  language: 'en',
  phase: 'drafting',
  leadOrganisationId: null,
  reviewUntil: null,
  createdBy: null,
  createdAt: noon,
  ...details,
});
