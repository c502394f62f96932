import type { SuggestedChange } from '@undersigned/domain';
import type { WordChange } from '../edition/compare.js';
import type { NodeJson } from '../schema/document-json.js';
import { inlineText } from '../schema/inline-text.js';
import type { PlacedChange } from './place.js';
import { footnoteUnit } from './textblocks.js';

/**
 * What a change would make of the words around it: the whole paragraph where it has its place, and what stood around
 * it when it was proposed where that is lost.
 */
export function previewChange(change: SuggestedChange, placed: PlacedChange): WordChange[] {
  switch (change.kind) {
    case 'words': {
      const paragraph = placed.state === 'placed' ? placed.paragraph : null;
      return parts([
        ['same', paragraph ? paragraph.text.slice(0, paragraph.start) : change.prefix],
        ['gone', change.replaced],
        ['come', wordsOf(change.replacement)],
        ['same', paragraph ? paragraph.text.slice(paragraph.end) : change.suffix],
      ]);
    }
    case 'blocks-added':
      return parts([['come', wordsOf(change.blocks)]]);
    case 'blocks-removed':
      return parts([['gone', change.words]]);
    case 'blocks-reworded':
      return parts([
        ['gone', change.words],
        ['come', wordsOf(change.blocks)],
      ]);
  }
}

const parts = (given: [WordChange['kind'], string][]): WordChange[] =>
  given.flatMap(([kind, text]) => (text === '' ? [] : [{ kind, text: text.replaceAll(footnoteUnit, '*') }]));

/** The plain words of some nodes, one block a line; a footnote is a star. */
function wordsOf(nodes: { type: string }[]): string {
  const known = nodes as NodeJson[]; // checked against the schema when it was proposed
  return known.every(isInline)
    ? inlineText(known, () => '*')
    : known
        .map((node) => (isInline(node) ? inlineText([node], () => '*') : wordsOf(node.content ?? [])))
        .join('\n');
}

const isInline = ({ type }: NodeJson): boolean =>
  type === 'text' || type === 'hardBreak' || type === 'footnote';
