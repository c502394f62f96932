import type { Document, Paragraph } from '@undersigned/domain';
import {
  inlineText,
  isNumbered,
  type DocumentJson,
  type EditionSource,
  type NodeJson,
} from '@undersigned/editor/schema';
import type { Context } from '../context.js';
import { contentOf } from '../document/read-content.js';
import { readDocument } from '../document-log/index.js';

/**
 * The paragraphs of a text that organisations speak of, as they read now, straight from the log and in reading
 * order: those with a number in the margin, and the points of the lists between them.
 */
export async function readParagraphs(ctx: Context, document: Document): Promise<Paragraph[]> {
  const { doc } = await readDocument(ctx, document.id);
  return paragraphsOf(await contentOf(ctx.db.read, document, doc));
}

/** By the id of a block, which of those paragraphs it is, or stands in: the block that begins its point of a list. */
export async function readParagraphOfBlocks(ctx: Context, document: Document): Promise<Map<string, string>> {
  const { doc } = await readDocument(ctx, document.id);
  const source = await contentOf(ctx.db.read, document, doc);
  const texts = source.kind === 'response' ? source.questions.map(({ answer }) => answer) : [source.body];
  return new Map(
    texts.flatMap(numberedBlocks).flatMap(({ named, whole }) => {
      const blockId = named.type === 'paragraph' ? named.attrs?.id : null;
      return blockId ? idsIn(whole).map((id): [string, string] => [id, blockId]) : [];
    }),
  );
}

export function paragraphsOf(source: EditionSource): Paragraph[] {
  if (source.kind !== 'response') return paragraphsIn(source.body, '');
  return source.questions.flatMap(({ label, answer }) => paragraphsIn(answer, label ? `${label} ` : ''));
}

function paragraphsIn(text: DocumentJson, before: string): Paragraph[] {
  return numberedBlocks(text).flatMap(({ named, whole, number }) => {
    const blockId = named.type === 'paragraph' ? named.attrs?.id : null;
    const words = wordsIn(whole).join('\n');
    return blockId && words !== '' ? [{ blockId, number: `${before}${number}`, words }] : [];
  });
}

/** A block that has a number: a paragraph, or the whole point of a list with the block that begins it. */
export interface NumberedBlock {
  named: NodeJson;
  whole: NodeJson;
  number: string;
}

/** Points are called by the paragraph before their list: `8.1`, `8.2`; a second list after it goes on counting. */
export function numberedBlocks(text: DocumentJson): NumberedBlock[] {
  const found: NumberedBlock[] = [];
  let number = 0;
  let point = 0;
  for (const block of text.content ?? []) {
    if (isNumbered(block)) {
      number += 1;
      point = 0;
      found.push({ named: block, whole: block, number: String(number) });
    } else if (block.type === 'bulletList' || block.type === 'orderedList') {
      for (const item of block.content ?? []) {
        point += 1;
        const [first] = item.content ?? [];
        if (first) found.push({ named: first, whole: item, number: `${number}.${point}` });
      }
    }
  }
  return found;
}

function idsIn(node: NodeJson): string[] {
  const own = node.attrs && 'id' in node.attrs ? node.attrs.id : null;
  return [...(own ? [own] : []), ...(node.content ?? []).flatMap(idsIn)];
}

function wordsIn(node: NodeJson): string[] {
  if (node.type === 'paragraph') return [inlineText(node.content ?? [], (footnote) => ` [${footnote}]`)];
  return (node.content ?? []).flatMap(wordsIn);
}
