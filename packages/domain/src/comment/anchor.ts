import { z } from 'zod';

/** Where a comment belongs. Positions are Yjs relative positions in base 64; the quote is what a reader sees when they are lost. */
export const anchorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document') }),
  z.strictObject({
    kind: z.literal('block'),
    field: z.string().max(80),
    blockId: z.string().max(80),
    quote: z.string().max(2_000),
  }),
  z.strictObject({
    kind: z.literal('range'),
    field: z.string().max(80),
    start: z.base64().max(400),
    end: z.base64().max(400),
    quote: z.string().max(2_000),
    prefix: z.string().max(100),
    suffix: z.string().max(100),
  }),
]);
export type Anchor = z.infer<typeof anchorSchema>;
