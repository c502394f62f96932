import type { DocumentId, EditionId, MembershipId } from '../id.js';

/** A frozen, fingerprinted text. Nothing in it ever changes; changed text is the next edition. */
export interface Edition {
  id: EditionId;
  documentId: DocumentId;
  /** 1, 2, … within the document. */
  number: number;
  title: string;
  language: string;
  /** SHA-256 of `canonical`, 64 lower-case hex digits; docs/fingerprint.md says how to recompute it. */
  fingerprint: string;
  /** The exact text that was hashed. */
  canonical: string;
  /** What `canonical` was made from, for rendering: the `EditionSource` of packages/editor. */
  content: Record<string, unknown>;
  /** The last update of the document log that is in it. */
  logSeq: number;
  frozenBy: MembershipId | null;
  frozenAt: Date;
}
