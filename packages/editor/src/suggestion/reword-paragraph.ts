import { Fragment, type Mark, type Node } from '@tiptap/pm/model';
import type { SuggestedChange } from '@undersigned/domain';
import { diffArrays, type ChangeObject } from 'diff';
import type { Doc } from 'yjs';
import type { NodeJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';
import { fragmentToJson } from '../ydoc.js';
import { wordsChange } from './suggest.js';
import { footnoteUnit, layOut } from './textblocks.js';
import { mostMoves, piecesIn, wordHunks } from './word-hunks.js';

/**
 * The change that makes a paragraph read like this. Words that stay keep their emphasis and their footnotes. Null when
 * the paragraph is not there, or reads so already.
 */
export function rewordParagraph(
  ydoc: Doc,
  field: string,
  blockId: string,
  words: string,
): SuggestedChange | null {
  const textblock = layOut(ydoc, field).textblocks.find((each) => each.blockId === blockId);
  const was = textblock && schema.nodeFromJSON(fragmentToJson(ydoc, field)).nodeAt(textblock.from - 1);
  if (!was) return null;
  const is = was.type.create(was.attrs, reworded(was, textblock.text, words));
  const hunks = wordHunks(was, is);
  const [first] = hunks;
  const last = hunks.at(-1);
  if (!first || !last) return null;
  // Safe because the schema admits only the nodes that NodeJson describes; an empty fragment has no JSON.
  const replacement = (is.content.cut(first.forkFrom, last.forkTo).toJSON() as NodeJson[] | null) ?? [];
  return wordsChange(field, textblock, first.from, last.to, replacement);
}

/** The content of a block whose words are to read otherwise. Where too many do, all of it is written anew. */
export function reworded(was: Node, before: string, words: string): Fragment {
  const parts = diffArrays(piecesIn(before), piecesIn(words), { maxEditLength: mostMoves });
  if (!parts) {
    const moved = footnotesIn(was, [{ value: [before], added: false, removed: true, count: 1 }]);
    return Fragment.fromArray(inlineOf(words, marksThroughout(was), moved));
  }
  const moved = footnotesIn(was, parts);
  let at = 0;
  let content = Fragment.empty;
  for (const { value, added, removed } of parts) {
    const text = value.join('');
    if (added) {
      content = content.append(Fragment.fromArray(inlineOf(text, marksBeside(was, at), moved)));
      continue;
    }
    if (!removed) content = content.append(was.content.cut(at, at + text.length));
    at += text.length;
  }
  return content;
}

/** Footnotes whose sign was taken out; put in elsewhere, it brings them along. */
function footnotesIn(was: Node, parts: ChangeObject<string[]>[]): Node[] {
  const found: Node[] = [];
  let at = 0;
  for (const { value, added, removed } of parts) {
    if (added) continue;
    const { length } = value.join('');
    if (removed) {
      was.content
        .cut(at, at + length)
        .forEach((node) => void (node.type.name === 'footnote' && found.push(node)));
    }
    at += length;
  }
  return found;
}

/** The emphasis of the words before a place; a link ends where it ends. */
function marksBeside(was: Node, at: number): readonly Mark[] {
  const beside = was.nodeAt(Math.max(0, at - 1));
  return (beside?.marks ?? []).filter(({ type }) => type.spec.inclusive !== false);
}

/** The emphasis that all words of a block have in common. */
function marksThroughout(was: Node): readonly Mark[] {
  const texts = was.children.filter(({ isText }) => isText);
  return (texts[0]?.marks ?? []).filter(
    (mark) => mark.type.spec.inclusive !== false && texts.every(({ marks }) => mark.isInSet(marks)),
  );
}

/** A sign of a footnote for which none is left is dropped. */
function inlineOf(text: string, marks: readonly Mark[], footnotes: Node[]): Node[] {
  return text.split(/(\n|\uFFFC)/u).flatMap((piece): Node[] => {
    if (piece === '\n') return [schema.nodes.hardBreak.create()];
    if (piece === footnoteUnit) return footnotes.splice(0, 1);
    return piece === '' ? [] : [schema.text(piece, marks)];
  });
}
