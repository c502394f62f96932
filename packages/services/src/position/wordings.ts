import { type Actor, type Author, type Document, type SuggestionId } from '@undersigned/domain';
import type { WordChange } from '@undersigned/editor/schema';
import type { Context } from '../context.js';
import { listSuggestions } from '../suggestion/index.js';
import { readParagraphOfBlocks } from './paragraphs.js';

/** An open suggestion as one wording of a paragraph that organisations speak of. */
export interface OpenWording {
  suggestionId: SuggestionId;
  blockId: string;
  author: Author;
  /** What would become of its words. */
  preview: WordChange[];
  /** Who proposed it and who stands behind it, by name. */
  backers: Map<NonNullable<Author['organisationId']>, string>;
}

export interface OpenWordings {
  /** In the order in which they were proposed; one that takes out several paragraphs is a wording of each. */
  open: OpenWording[];
  /** Those that have come into the text, in their own words or in others. */
  taken: Set<SuggestionId>;
}

/**
 * The suggestions that would reword or take out a paragraph and whose words are in the text. One that adds paragraphs is
 * about none. Throws `Refused` not_found for whom the text is not there.
 */
export async function readOpenWordings(
  ctx: Context,
  actor: Actor,
  document: Document,
): Promise<OpenWordings> {
  const listed = await listSuggestions(ctx, actor, document.id);
  const waiting = listed.filter(({ place }) => place === 'there' || place === 'moved');
  const paragraphOf =
    waiting.length > 0 ? await readParagraphOfBlocks(ctx, document) : new Map<string, string>();
  return {
    open: waiting.flatMap(({ id: suggestionId, paragraphs, author, preview, supports }) => {
      const backers = new Map(supports.map((each) => [each.organisationId, each.organisationName]));
      if (author.organisationId) backers.set(author.organisationId, author.organisationName ?? '');
      const about = new Set(paragraphs.flatMap(({ blockId }) => paragraphOf.get(blockId) ?? []));
      return [...about].map((blockId) => ({ suggestionId, blockId, author, preview, backers }));
    }),
    taken: new Set(
      listed.filter(({ state }) => state.kind === 'applied' || state.kind === 'merged').map(({ id }) => id),
    ),
  };
}
