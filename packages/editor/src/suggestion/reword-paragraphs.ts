import { Fragment, type Node } from '@tiptap/pm/model';
import { continuedParagraphs, jointWords, type SuggestedChange } from '@undersigned/domain';
import type { Doc } from 'yjs';
import type { NodeJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';
import { fragmentToJson } from '../ydoc.js';
import { reworded } from './reword-paragraph.js';
import { layOut } from './textblocks.js';

/**
 * The change that makes neighbouring paragraphs read like these. Words that stay keep their emphasis and their
 * footnotes, also where they go from one paragraph into another. Null when a paragraph is not there, or when all read so
 * already.
 */
export function rewordParagraphs(
  ydoc: Doc,
  field: string,
  blockIds: readonly string[],
  paragraphs: readonly string[],
): SuggestedChange | null {
  const { textblocks } = layOut(ydoc, field);
  const found = blockIds.flatMap((id) => textblocks.find(({ blockId }) => blockId === id) ?? []);
  const doc = schema.nodeFromJSON(fragmentToJson(ydoc, field));
  const were = found.flatMap(({ from }) => doc.nodeAt(from - 1) ?? []);
  const before = found.map(({ text }) => text);
  if (were.length < blockIds.length || jointWords(before) === jointWords(paragraphs)) return null;
  const contents = split(reworded(joined(were), jointWords(before), jointWords(paragraphs)), paragraphs);
  const blocks = continuedParagraphs(before, paragraphs).map((at, index) => {
    const was = at === null ? null : were[at];
    const { type, attrs } = was ?? { type: schema.nodes.paragraph, attrs: null };
    // Safe because the schema admits only the nodes that NodeJson describes.
    return type.create(attrs, contents[index]).toJSON() as NodeJson;
  });
  return { kind: 'blocks-reworded', field, blockIds: [...blockIds], words: before.join('\n'), blocks };
}

/** All in one, two breaks between them, as `jointWords` has them. */
function joined(paragraphs: Node[]): Node {
  const blankLine = Fragment.fromArray([schema.nodes.hardBreak.create(), schema.nodes.hardBreak.create()]);
  const [first = Fragment.empty, ...others] = paragraphs.map(({ content }) => content);
  return schema.nodes.paragraph.create(
    null,
    others.reduce((whole, content) => whole.append(blankLine).append(content), first),
  );
}

/** At two breaks that follow each other: no paragraph has them within. */
function split(content: Fragment, paragraphs: readonly string[]): Fragment[] {
  const parts: Node[][] = [[]];
  content.forEach((node, _offset, index) => {
    const isBreak = node.type.name === 'hardBreak';
    if (isBreak && content.maybeChild(index + 1)?.type.name === 'hardBreak') parts.push([]);
    else if (!(isBreak && index > 0 && content.maybeChild(index - 1)?.type.name === 'hardBreak')) {
      parts.at(-1)?.push(node);
    }
  });
  return paragraphs.map((_, at) => Fragment.fromArray(parts[at] ?? []));
}
