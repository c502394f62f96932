import type { DocumentJson, NodeJson } from './document-json.js';

/**
 * The numbers in the margin: every paragraph that stands directly in the text and is not empty, counted
 * from 1. Gives block id → number; a paragraph without an id is counted but not listed.
 */
export function paragraphNumbers(doc: DocumentJson): Map<string, number> {
  const numbers = new Map<string, number>();
  let number = 0;
  for (const block of doc.content ?? []) {
    if (!isNumbered(block)) continue;
    number += 1;
    if (block.type === 'paragraph' && block.attrs?.id) numbers.set(block.attrs.id, number);
  }
  return numbers;
}

/** Whether a block at the top of the text is counted. */
export const isNumbered = (block: NodeJson): boolean =>
  block.type === 'paragraph' && (block.content?.length ?? 0) > 0;
