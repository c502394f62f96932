import type { Coalition } from '@undersigned/domain';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';

export interface Library {
  coalition: Pick<Coalition, 'name' | 'slug' | 'language' | 'timeZone'>;
  /** Newest publication first. */
  texts: LibraryEntry[];
}

export interface LibraryEntry {
  title: string;
  language: string;
  slug: string;
  publishedAt: Date;
  signatories: number;
}

/** What a coalition has published, for everybody. Throws `Refused` not_found for a coalition that is not there. */
export async function publicLibrary(ctx: Context, coalitionSlug: string): Promise<Library> {
  const coalition = await ctx.db.read.coalition.bySlug(coalitionSlug);
  if (!coalition) throw Refused.because('not_found');
  const rounds = await ctx.db.read.round.publishedOfCoalition(coalition.id);
  const editions = await ctx.db.read.edition.byIds(rounds.map(({ editionId }) => editionId));
  const lists = await ctx.db.read.listEdition.linesOf(rounds.map(({ id }) => id));
  const counts = await ctx.db.read.signOn.countsOf(rounds.map(({ id }) => id));
  const texts = rounds.flatMap((round): LibraryEntry[] => {
    const edition = editions.find(({ id }) => id === round.editionId);
    if (!edition || !round.publishedAt) return [];
    const newest = lists.find(({ roundId }) => roundId === round.id);
    const standing = counts
      .filter(({ roundId, decision }) => roundId === round.id && isOfList(decision))
      .reduce((sum, { organisations }) => sum + organisations, 0);
    const { title, language } = edition;
    const signatories = newest?.signatories ?? standing;
    return [{ title, language, slug: round.slug, publishedAt: round.publishedAt, signatories }];
  });
  const { name, slug, language, timeZone } = coalition;
  return { coalition: { name, slug, language, timeZone }, texts };
}

const isOfList = (decision: string): boolean => decision === 'sign' || decision === 'reservation';
