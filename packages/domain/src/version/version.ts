import { z } from 'zod';
import type { DocumentId, OrganisationId, PersonId, VersionId } from '../id.js';

export const versionNameSchema = z.strictObject({ name: z.string().trim().min(1).max(120) });

/** A person and the organisation they acted for, by ids: an erased person leaves no name in the history. */
export interface VersionPerson {
  personId: PersonId | null;
  organisationId: OrganisationId | null;
}

/**
 * Whose words these are. member: typed through a connection of theirs. brought-in: they stood in the file or the
 * paste with which somebody began the text. unknown: written before this was recorded.
 */
export type WordAuthor =
  ({ kind: 'member' } & VersionPerson) | ({ kind: 'brought-in' } & VersionPerson) | { kind: 'unknown' };

/** How much somebody changed between a version and the one before it, in letters. */
export interface VersionShare {
  author: WordAuthor;
  written: number;
  removed: number;
}

/** A version is kept by the clock, or because somebody gave it a name. */
export type VersionOrigin =
  { kind: 'automatic' } | { kind: 'named'; name: string; by: VersionPerson; at: Date };

/** A text as it was at one point of its history. */
export interface Version {
  id: VersionId;
  documentId: DocumentId;
  /** The last update of the log that is in it. */
  seq: number;
  /** When that update was written. */
  at: Date;
  origin: VersionOrigin;
  /** Who changed how much since the version before. */
  shares: VersionShare[];
}
