import type { AdditionPlace, AnchorRequest, SuggestedChange } from '@undersigned/domain';
import type { Node } from '@tiptap/pm/model';
import type { Doc } from 'yjs';
import type { NodeJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';
import { fragmentToJson } from '../ydoc.js';
import { placeChange } from './place.js';
import { quotedPlace, suggestBlocks, suggestRemoval } from './suggest.js';
import { layOut, type Block, type SuggestionIndex } from './textblocks.js';

/**
 * The change a script asks for that adds blocks behind one it names, or at the beginning. A list behind a point of a
 * list of its kind is more points of that one. Null when the text does not hold what is named.
 */
export function suggestBlocksBehind(
  ydoc: Doc,
  field: string,
  after: AdditionPlace,
  blocks: NodeJson[],
): SuggestedChange | null {
  if ('beginning' in after) return suggestBlocks(field, null, blocks);
  const text = readText(ydoc, field);
  const named = blockNamed(text, after);
  if (!named) return null;
  const [list, ...others] = blocks;
  const { parent } = text.doc.resolve(named.from);
  const arePoints = named.listEnd !== null && list?.type === parent.type.name && others.length === 0;
  return suggestBlocks(field, named.blockId, arePoints ? (list.content ?? []) : blocks);
}

/**
 * The change a script asks for that takes out the blocks it names. Null when the text does not hold them all;
 * `apart` when they do not stand side by side, and could not be taken out as one.
 */
export function suggestRemovalOf(
  ydoc: Doc,
  field: string,
  named: AnchorRequest[],
): SuggestedChange | 'apart' | null {
  const text = readText(ydoc, field);
  const ids = named.flatMap((anchor) => blockNamed(text, anchor)?.blockId ?? []);
  const change = ids.length < named.length ? null : suggestRemoval(ydoc, field, [...new Set(ids)]);
  return change && (placeChange(ydoc, change).state === 'lost' ? 'apart' : change);
}

interface ReadText {
  doc: Node;
  index: SuggestionIndex;
}

const readText = (ydoc: Doc, field: string): ReadText => ({
  doc: schema.nodeFromJSON(fragmentToJson(ydoc, field)),
  index: layOut(ydoc, field),
});

/** The block with this id or these words. The first words of a point are the point, those of a table the table. */
function blockNamed({ doc, index }: ReadText, anchor: AnchorRequest): Block | null {
  const from =
    'blockId' in anchor
      ? index.blocks.find(({ blockId }) => blockId === anchor.blockId)?.from
      : beforeBlock(quotedPlace(index.textblocks, anchor)?.textblock.from);
  if (from === undefined) return null;
  const whole = wholeAround(doc, from);
  return index.blocks.find((block) => block.from === whole) ?? null;
}

const beforeBlock = (inside: number | undefined) => (inside === undefined ? undefined : inside - 1);

/** Where what begins with this block begins: a point cannot stand without its first paragraph, nor a table without its cells. */
function wholeAround(doc: Node, from: number): number {
  const $from = doc.resolve(from);
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === schema.nodes.table) return $from.before(depth);
  }
  return $from.parent.type === schema.nodes.listItem && $from.index() === 0 ? $from.before() : from;
}
