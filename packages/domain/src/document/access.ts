import { z } from 'zod';
import { emailSchema } from '../email.js';
import { idSchema, type OrganisationId } from '../id.js';
import type { Role } from '../membership/membership.js';
import type { Document } from './document.js';
import { isBeforeFreezing } from './lifecycle.js';

/** From nothing to writing; each includes the ones before it. */
export const accessLevels = ['none', 'view', 'comment', 'edit'] as const;
export type Access = (typeof accessLevels)[number];

export const grantSubjectSchema = z.union([
  z.strictObject({ organisationId: idSchema('organisation') }),
  z.strictObject({ email: emailSchema }),
  z.strictObject({ everyone: z.literal(true) }),
]);
export type GrantSubject = z.infer<typeof grantSubjectSchema>;

/** One line of a text's access list. */
export interface Grant {
  subject: GrantSubject;
  access: Access;
}

/** Who asks: the membership somebody acts with, and the address grants may name. */
export interface Reader {
  role: Role;
  organisationId: OrganisationId | null;
  email: string;
}

/**
 * What a member may do with a text. Focal points and the lead organisation write. Otherwise the most specific
 * grant counts, person before organisation before everyone, so that "everyone comments, this one only reads"
 * can be said. Nobody writes in a text that is frozen or further: that is what the fingerprint promises. What is
 * being corrected is written by focal points alone.
 */
export function accessOf(
  document: Pick<Document, 'phase' | 'leadOrganisationId'>,
  grants: Grant[],
  reader: Reader,
): Access {
  return capByPhase(granted(document, grants, reader), document.phase, reader.role);
}

/**
 * Whether somebody belongs to the drafting group: who writes the text while it is written belongs to it for good,
 * also when the text is frozen and nobody writes any more.
 */
export function isDrafter(
  document: Pick<Document, 'leadOrganisationId'>,
  grants: Grant[],
  reader: Reader,
): boolean {
  return granted(document, grants, reader) === 'edit';
}

/**
 * Whether a text was opened to somebody, and with it what is said about it. Publication alone opens the text to every
 * member, not how it came about.
 */
export function deliberates(
  document: Pick<Document, 'leadOrganisationId'>,
  grants: Grant[],
  reader: Reader,
): boolean {
  return granted(document, grants, reader) !== 'none';
}

export function atLeast(have: Access, need: Access): boolean {
  return accessLevels.indexOf(have) >= accessLevels.indexOf(need);
}

function granted(document: Pick<Document, 'leadOrganisationId'>, grants: Grant[], reader: Reader): Access {
  if (reader.role === 'focal-point') return 'edit';
  const mine = reader.organisationId;
  const leads = mine !== null && mine === document.leadOrganisationId && reader.role !== 'observer';
  if (leads) return 'edit';
  const found =
    grants.find(({ subject }) => 'email' in subject && subject.email === reader.email) ??
    grants.find(({ subject }) => 'organisationId' in subject && subject.organisationId === mine) ??
    grants.find(({ subject }) => 'everyone' in subject);
  return found?.access ?? 'none';
}

function capByPhase(access: Access, phase: Document['phase'], role: Role): Access {
  // What everybody on the internet may read, every member may read here.
  if (phase === 'published' && access === 'none') return 'view';
  const mayWrite = isBeforeFreezing(phase) || (phase === 'correction' && role === 'focal-point');
  return access === 'edit' && !mayWrite ? 'comment' : access;
}
