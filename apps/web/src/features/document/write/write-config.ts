import type {
  Access,
  DocumentId,
  MembershipId,
  OrganisationId,
  PersonId,
  Phase,
  PortalProfile,
  TextReader,
  Suggester,
  VersionId,
} from '@undersigned/domain';
import type { LiveSource } from '@/live/use-live-feed';

/** Who writes, as their caret and their comments show it. */
export interface Writer {
  personId: PersonId;
  membershipId: MembershipId;
  organisationId: OrganisationId | null;
  name: string;
  organisation: string | null;
}

/** Everything the writing screen of one text, or of one answer, starts with. */
export interface WriteConfig {
  documentId: DocumentId;
  syncUrl: string;
  /** Where it hears of what happens, and the last row of the log before the page was read. */
  source: LiveSource;
  head: number;
  /** The shared type: `body`, or the answer to one question. */
  field: string;
  title: string;
  language: string;
  phase: Phase;
  access: Access;
  /** Whether they belong to the drafting group. */
  drafts: boolean;
  steers: boolean;
  /** Whether they came by a guest link: what the coalition keeps to itself is left out. */
  isGuest: boolean;
  me: Writer;
  /** Who can be called into its threads; nobody for those who only read. */
  readers: TextReader[];
  /** Who they are to what is suggested. */
  suggester: Suggester;
  /** The version whose words the reader came to put back, with the moment it is of. */
  restore: { versionId: VersionId; of: string } | null;
  /** How the portal counts, where the text is an answer for one. */
  portal: { profile: PortalProfile; limit: number | null } | null;
}
