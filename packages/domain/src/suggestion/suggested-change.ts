import { z } from 'zod';

const field = z.string().max(80);
const blockId = z.string().max(80);
/** A Yjs relative position in base 64. */
const position = z.base64().min(1).max(400);

/** What all nodes of one change may be as JSON, in characters. */
const longestNodes = 40_000;

/** Nodes as document JSON has them. What may stand in a text is said by packages/editor, which checks them again. */
const nodesSchema = z
  .array(z.looseObject({ type: z.string().max(40) }))
  .max(200)
  .refine((nodes) => JSON.stringify(nodes).length <= longestNodes);

/**
 * One change that somebody proposes. Words hold on to their place by positions, and by what stood around them in
 * their block when those are lost: a unit for each character, a line feed for a break, `U+FFFC` for a footnote.
 */
export const suggestedChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('words'),
    field,
    blockId,
    start: position,
    end: position,
    /** Empty when words are put in between others. */
    replaced: z.string().max(10_000),
    prefix: z.string().max(100),
    suffix: z.string().max(100),
    /** Empty when words are taken out. */
    replacement: nodesSchema,
  }),
  z.strictObject({
    kind: z.literal('blocks-added'),
    field,
    /** The block they follow; null at the beginning of the text. */
    after: blockId.nullable(),
    blocks: nodesSchema.min(1),
  }),
  z.strictObject({
    kind: z.literal('blocks-removed'),
    field,
    blockIds: z.array(blockId).min(1).max(200),
    /** The words of the blocks, one block a line: what was not there then is not removed. */
    words: z.string().max(longestNodes),
  }),
  z.strictObject({
    kind: z.literal('blocks-reworded'),
    field,
    blockIds: z.array(blockId).min(2).max(200),
    /** The words of the blocks, one block a line: what was not there then is not reworded. */
    words: z.string().max(longestNodes),
    /** What takes their place together; a block with the id of one of them continues it. */
    blocks: nodesSchema.min(1),
  }),
]);
export type SuggestedChange = z.infer<typeof suggestedChangeSchema>;
export type WordsChange = Extract<SuggestedChange, { kind: 'words' }>;
