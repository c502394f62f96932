/** A paragraph of the text as it reads now. */
export interface PresentParagraph {
  blockId: string;
  words: string;
}

/**
 * The paragraph that all of these suggestions are about, each given by those it is about: one pen can answer them with
 * one wording of it. Null when there is none.
 */
export function sharedParagraph(
  paragraphsOfEach: readonly (readonly PresentParagraph[])[],
): PresentParagraph | null {
  const [first = [], ...others] = paragraphsOfEach;
  return (
    first.find(({ blockId }) =>
      others.every((paragraphs) => paragraphs.some((paragraph) => paragraph.blockId === blockId)),
    ) ?? null
  );
}

/** A paragraph and the suggestions that one wording of it answers. */
export interface MergeGroup<S> {
  paragraph: PresentParagraph;
  suggestions: S[];
}

/**
 * How one pen can answer suggestions that stand in each other's way: all with one wording where they share a paragraph;
 * else one paragraph at a time, each with those that are about it, where there are several. What would take out two
 * paragraphs, each of which somebody rewords, is answered with the wording of either.
 */
export function mergeGroups<S extends { paragraphs: readonly PresentParagraph[] }>(
  suggestions: readonly S[],
): MergeGroup<S>[] {
  const shared = sharedParagraph(suggestions.map(({ paragraphs }) => paragraphs));
  if (shared) return [{ paragraph: shared, suggestions: [...suggestions] }];
  // In reading order: what reaches over several paragraphs names them so.
  const widestFirst = suggestions.toSorted((one, other) => other.paragraphs.length - one.paragraphs.length);
  const paragraphs = new Map(
    widestFirst.flatMap((each) =>
      each.paragraphs.map((paragraph) => [paragraph.blockId, paragraph] as const),
    ),
  );
  return [...paragraphs.values()]
    .map((paragraph) => ({
      paragraph,
      suggestions: suggestions.filter((each) =>
        each.paragraphs.some(({ blockId }) => blockId === paragraph.blockId),
      ),
    }))
    .filter((group) => group.suggestions.length > 1);
}
