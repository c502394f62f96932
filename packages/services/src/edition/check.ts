import { publicTextOf, type ChangeClass, type Edition, type Round, type RoundId } from '@undersigned/domain';
import { fingerprintOf, readFingerprint } from '@undersigned/editor/schema';
import type { Context } from '../context.js';

/** What somebody asked about, and what is known about it to everybody. */
export interface FingerprintCheck {
  /** The fingerprint that was given, or that the given text has. */
  fingerprint: string;
  /** True when it was computed here from a text. */
  isOfText: boolean;
  /** Public editions with this fingerprint, oldest first. Nothing is said about texts that nobody was shown. */
  found: PublicEdition[];
}

export interface PublicEdition {
  title: string;
  language: string;
  number: number;
  fingerprint: string;
  frozenAt: Date;
  coalitionName: string;
  /** The round in which it could be signed. */
  round: Pick<Round, 'slug' | 'state' | 'closesAt' | 'timeZone' | 'publishedAt'>;
  /** The edition that took its place when the text was corrected; null for the one that is signed, or published, now. */
  replacedBy: { number: number; fingerprint: string; class: ChangeClass; at: Date } | null;
}

/**
 * Says which public edition a fingerprint, its short code, or a canonical text belongs to. Needs no sign-in and
 * tells nothing about a text whose round was never opened, or of which nobody is to know before it is published. A text that is no fingerprint is hashed as it is.
 */
export async function checkFingerprint(ctx: Context, given: string): Promise<FingerprintCheck> {
  const typed = given.length <= 200 ? readFingerprint(given) : null;
  const fingerprint = typed ?? (await fingerprintOf(given));
  const editions = await ctx.db.read.edition.byFingerprint(fingerprint);
  const found: PublicEdition[] = [];
  for (const edition of editions) {
    const shown = await publicEdition(ctx, edition);
    if (shown) found.push(shown);
  }
  return { fingerprint, isOfText: typed === null, found };
}

async function publicEdition(ctx: Context, edition: Edition): Promise<PublicEdition | null> {
  const rounds = await ctx.db.read.round.ofDocument(edition.documentId);
  const replacement = await replacementOf(ctx, edition);
  const roundId = replacement?.roundId ?? rounds.find(({ editionId }) => editionId === edition.id)?.id;
  const round = rounds.find(({ id, state }) => id === roundId && state !== 'draft');
  if (round && publicTextOf(round) === 'nothing') return null;
  const document = await ctx.db.read.document.byId(edition.documentId);
  const coalition = document && (await ctx.db.read.coalition.byId(document.coalitionId));
  if (!round || !coalition) return null;
  const { title, language, number, fingerprint, frozenAt } = edition;
  const { slug, state, closesAt, timeZone, publishedAt } = round;
  return {
    title,
    language,
    number,
    fingerprint,
    frozenAt,
    coalitionName: coalition.name,
    round: { slug, state, closesAt, timeZone, publishedAt },
    replacedBy: replacement?.by ?? null,
  };
}

/** What a correction put in the place of an edition that people had signed. */
async function replacementOf(
  ctx: Context,
  { id }: Edition,
): Promise<{ roundId: RoundId; by: NonNullable<PublicEdition['replacedBy']> } | null> {
  const corrections = await ctx.db.read.correction.appliedOfEdition(id);
  const away = corrections.find(({ fromEditionId }) => fromEditionId === id);
  if (away?.state.kind !== 'applied') return null;
  const { toEditionId, class: is, at } = away.state;
  const next = await ctx.db.read.edition.byId(toEditionId);
  if (!next) return null;
  return { roundId: away.roundId, by: { number: next.number, fingerprint: next.fingerprint, class: is, at } };
}
