import type { Anchor, AnchorRequest, Document } from '@undersigned/domain';
import { anchorFromBlock, anchorFromQuote, answerField, bodyField } from '@undersigned/editor/schema';
import type { Doc } from 'yjs';
import type { Context } from '../context.js';
import { readDocument } from '../document-log/index.js';
import { Refused } from '../refusal/refused.js';

/**
 * The anchor to keep. One that an editor made is taken as it is, once its field is one of this text: its words
 * may not have reached the log yet. A quote or a block is looked up in the log. Throws `Refused` anchor_not_found.
 */
export async function placeAnchor(
  ctx: Context,
  document: Document,
  wanted: Anchor | AnchorRequest,
): Promise<Anchor> {
  if ('kind' in wanted && wanted.kind === 'document') return wanted;
  const fields = await fieldsOf(ctx, document);
  const asked = 'field' in wanted ? wanted.field : undefined;
  if (asked !== undefined && !fields.includes(asked)) throw notFound();
  if ('kind' in wanted) return wanted;
  const { doc } = await readDocument(ctx, document.id);
  const found = firstFound(doc, asked === undefined ? fields : [asked], wanted);
  if (!found) throw notFound();
  return found;
}

/** The shared types a text consists of. */
export async function fieldsOf(ctx: Context, document: Document): Promise<string[]> {
  if (document.kind !== 'response') return [bodyField];
  const questions = await ctx.db.read.question.ofDocument(document.id);
  return questions.map(({ id }) => answerField(id));
}

function firstFound(doc: Doc, fields: string[], wanted: AnchorRequest): Anchor | null {
  for (const field of fields) {
    const found =
      'quote' in wanted
        ? anchorFromQuote(doc, field, wanted.quote, wanted.occurrence)
        : anchorFromBlock(doc, field, wanted.blockId);
    if (found) return found;
  }
  return null;
}

const notFound = () => Refused.because('anchor_not_found', { field: 'anchor' });
