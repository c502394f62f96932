import { randomBytes } from 'node:crypto';
import {
  spellId,
  type Coalition,
  type Document,
  type Edition,
  type Id,
  type IdKind,
  type Membership,
  type Organisation,
  type Person,
  type Round,
} from '@undersigned/domain';
import type { Database } from '../engine/database.js';

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
  aliases: ['Enfance en réseau'],
  names: { en: 'Childhood Network' },
  umbrellaId: null,
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

export const anEdition = (document: Document, details: Partial<Edition> = {}): Edition => ({
  id: newId('edition'),
  documentId: document.id,
  number: 1,
  title: 'Un texte',
  language: 'fr',
  fingerprint: `abc123${'0'.repeat(58)}`,
  canonical: 'undersigned statement 1\n{"é":"☃"}',
  content: { body: { type: 'doc', content: [{ type: 'paragraph' }] } },
  logSeq: 7,
  frozenBy: null,
  frozenAt: noon,
  ...details,
});

/** A round that is open until the evening of 11 December. */
export const aRound = (edition: Edition, details: Partial<Round> = {}): Round => ({
  id: newId('round'),
  documentId: edition.documentId,
  editionId: edition.id,
  openedEditionId: edition.id,
  slug: 'un-texte',
  state: 'open',
  closesAt: new Date('2026-12-11T17:00:00.000Z'),
  opensAt: null,
  publishesAt: null,
  timeZone: 'Europe/Brussels',
  policy: {
    eligibility: 'public',
    observers: 'support',
    whileOpen: 'names',
    late: 'closed',
    second: 'none',
    publicText: 'everything',
    languages: ['en', 'fr'],
    grouping: 'plain',
    goal: 40,
    countriesGoal: 12,
    extendDays: null,
    reminders: [7, 3, 1],
    topics: [],
  },
  openedAt: noon,
  closedAt: null,
  publishedAt: null,
  createdAt: noon,
  ...details,
});

/** Writes a coalition with a text, its edition and an open round. */
export async function seedRound(db: Database): Promise<SeededRound> {
  const coalition = aCoalition();
  const document = aDocument(coalition);
  const edition = anEdition(document);
  const round = aRound(edition);
  await db.transact(async (tx) => {
    await tx.coalition.insert(coalition);
    await tx.document.insert(document);
    await tx.edition.insert(edition);
    await tx.round.insert(round);
  });
  return { coalition, document, edition, round };
}

export interface SeededRound {
  coalition: Coalition;
  document: Document;
  edition: Edition;
  round: Round;
}
