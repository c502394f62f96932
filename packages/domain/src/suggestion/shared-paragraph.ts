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
