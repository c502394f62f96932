import { z } from 'zod';

/** Prefix of every kind of id. Ids are opaque: prefix, underscore, 128 random bits in base 32 (26 characters). */
export const idPrefixes = {
  activity: 'act',
  addressee: 'adr',
  apiToken: 'tok',
  coalition: 'coa',
  comment: 'cmt',
  correction: 'cor',
  delivery: 'dlv',
  document: 'doc',
  edition: 'edn',
  guestLink: 'gst',
  invitation: 'inv',
  link: 'lnk',
  mail: 'mai',
  mandate: 'man',
  membership: 'mem',
  organisation: 'org',
  person: 'per',
  position: 'pos',
  question: 'qst',
  reply: 'rep',
  round: 'rnd',
  session: 'ses',
  signOn: 'sgn',
  version: 'ver',
  suggestion: 'sug',
} as const;

export type IdKind = keyof typeof idPrefixes;

/** An id of one kind; the brand keeps a document id out of a parameter that wants an organisation's. */
export type Id<K extends IdKind> = string & { readonly __id: K };

export type AddresseeId = Id<'addressee'>;
export type CoalitionId = Id<'coalition'>;
export type CommentId = Id<'comment'>;
export type CorrectionId = Id<'correction'>;
export type DeliveryId = Id<'delivery'>;
export type DocumentId = Id<'document'>;
export type EditionId = Id<'edition'>;
export type GuestLinkId = Id<'guestLink'>;
export type InvitationId = Id<'invitation'>;
export type MandateId = Id<'mandate'>;
export type MembershipId = Id<'membership'>;
export type OrganisationId = Id<'organisation'>;
export type PersonId = Id<'person'>;
export type PositionId = Id<'position'>;
export type QuestionId = Id<'question'>;
export type ReplyId = Id<'reply'>;
export type RoundId = Id<'round'>;
export type SessionId = Id<'session'>;
export type SignOnId = Id<'signOn'>;
export type VersionId = Id<'version'>;
export type SuggestionId = Id<'suggestion'>;

const idAlphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Spells 16 random bytes as an id of the given kind. Throws a RangeError on any other number of bytes. */
export function spellId<K extends IdKind>(kind: K, bytes: Uint8Array): Id<K> {
  if (bytes.length !== 16) throw new RangeError('an id is made of 16 bytes');
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += idAlphabet[(held >> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  text += idAlphabet[(held << (5 - bits)) & 31];
  return `${idPrefixes[kind]}_${text}` as Id<K>;
}

/** The schema of one kind of id: exact prefix, exact length, lower case; nothing is trimmed or folded. */
export function idSchema<K extends IdKind>(kind: K) {
  const shape = new RegExp(`^${idPrefixes[kind]}_[a-z2-7]{26}$`);
  return z
    .string()
    .regex(shape)
    .transform((text) => text as Id<K>);
}
