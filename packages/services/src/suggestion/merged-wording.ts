import {
  jointParagraphs,
  jointWords,
  paragraphsIn,
  sharedParagraph,
  type DocumentId,
  type NeighbourParagraph,
  type SuggestedChange,
  type Suggestion,
  type suggestionMergeSchema,
} from '@undersigned/domain';
import {
  checkChange,
  presentParagraphs,
  rewordParagraph,
  rewordParagraphs,
} from '@undersigned/editor/schema';
import type { Doc } from 'yjs';
import type { z } from 'zod';
import type { Context } from '../context.js';
import { readDocument } from '../document-log/index.js';
import { orRefuse, Refused } from '../refusal/refused.js';

type Merge = z.output<typeof suggestionMergeSchema>;

/** The change that brings the wording, if the paragraphs are theirs and read as the drafter saw them. */
export async function mergedWording(
  ctx: Context,
  documentId: DocumentId,
  chosen: Suggestion[],
  merge: Merge,
): Promise<SuggestedChange> {
  const { doc } = await readDocument(ctx, documentId);
  const [field, ...others] = new Set(chosen.map(({ change }) => change.field));
  if (field === undefined || others.length > 0) throw Refused.because('suggestions_apart');
  const find = presentParagraphs(doc);
  const about = chosen.map(({ change }) => find(change).paragraphs);
  const change =
    'blockIds' in merge ? jointWording(doc, field, about, merge) : oneWording(doc, field, about, merge);
  if (!change) throw Refused.because('wording_unchanged', { field: 'words' });
  return orRefuse(checkChange(change));
}

function oneWording(
  doc: Doc,
  field: string,
  about: NeighbourParagraph[][],
  { blockId, present, words }: Extract<Merge, { blockId: string }>,
): SuggestedChange | null {
  const shared = sharedParagraph(
    about.map((paragraphs) => paragraphs.filter((each) => each.blockId === blockId)),
  );
  if (!shared) throw Refused.because('suggestions_apart');
  if (shared.words !== present) throw Refused.because('paragraph_reads_otherwise');
  return rewordParagraph(doc, field, blockId, words);
}

function jointWording(
  doc: Doc,
  field: string,
  about: NeighbourParagraph[][],
  { blockIds, present, words }: Extract<Merge, { blockIds: string[] }>,
): SuggestedChange | null {
  const joint = jointParagraphs(about.map((paragraphs) => ({ paragraphs })));
  if (joint?.map(({ blockId }) => blockId).join(' ') !== blockIds.join(' ')) {
    throw Refused.because('suggestions_apart');
  }
  if (jointWords(joint.map((each) => each.words)) !== present) {
    throw Refused.because('paragraph_reads_otherwise');
  }
  return rewordParagraphs(doc, field, blockIds, paragraphsIn(words));
}
