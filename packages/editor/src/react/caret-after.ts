import type { Node, ResolvedPos } from '@tiptap/pm/model';

/**
 * Where a caret stands after others wrote: `resolved` is where Yjs puts it in `after`, `at` where it stood in
 * `before`. Yjs is right while the paragraph is still the same. A paragraph that was moved, split, joined to
 * another or taken away is other characters to Yjs, and the caret then follows its paragraph and its words.
 * Positions are those of ProseMirror; both are inside their document.
 */
export function caretAfter(before: Node, after: Node, at: number, resolved: number): number {
  const $old = before.resolve(at);
  const $new = after.resolve(resolved);
  if (!$old.parent.isTextblock) return resolved;
  const id = idOf($old.parent);
  if (id === null) return resolved;
  const place = findBlock(after, id);
  if (place === null) return placeOfJoined($old, after) ?? placeOfRemoved($old, before, after);
  const { block, start } = place;
  const tail = placeInSplit($old, after, place);
  if (tail !== null) return tail;
  return idOf($new.parent) === id ? resolved : start + Math.min($old.parentOffset, block.content.size);
}

interface Place {
  block: Node;
  /** Where its content begins. */
  start: number;
}

const idOf = (block: Node): string | null => (typeof block.attrs.id === 'string' ? block.attrs.id : null);

function findBlock(doc: Node, id: string): Place | null {
  let found: Place | null = null;
  doc.descendants((block, position) => {
    if (block.isTextblock && idOf(block) === id) found = { block, start: position + 1 };
    return found === null && !block.isTextblock;
  });
  return found;
}

/** What stood behind the new paragraph mark is a paragraph of its own now, and the caret goes with it. */
function placeInSplit($old: ResolvedPos, after: Node, { block, start }: Place): number | null {
  const { parent: old, parentOffset } = $old;
  const kept = block.content.size;
  if (parentOffset <= kept || kept >= old.content.size) return null;
  const next = textblockFrom(after, start + kept + 1);
  if (next === null) return null;
  const gone = old.textBetween(kept, old.content.size);
  return gone !== '' && next.block.textContent === gone ? next.start + parentOffset - kept : null;
}

/** The paragraph was joined to the one before it: its words are the end of that one. */
function placeOfJoined($old: ResolvedPos, after: Node): number | null {
  const { parent: old, parentOffset } = $old;
  const previous = textblockBefore($old.doc, $old.before());
  const id = previous === null ? null : idOf(previous);
  const place = id === null ? null : findBlock(after, id);
  if (place === null || old.content.size === 0 || !place.block.textContent.endsWith(old.textContent))
    return null;
  return place.start + place.block.content.size - old.content.size + parentOffset;
}

/** The paragraph is gone: the caret stands where it was. */
function placeOfRemoved($old: ResolvedPos, before: Node, after: Node): number {
  const begin = before.content.findDiffStart(after.content) ?? $old.before();
  return Math.min(begin, $old.before(), after.content.size);
}

function textblockFrom(doc: Node, position: number): Place | null {
  let found: Place | null = null;
  doc.nodesBetween(Math.min(position, doc.content.size), doc.content.size, (block, at) => {
    if (found === null && block.isTextblock && at >= position) found = { block, start: at + 1 };
    return found === null;
  });
  return found;
}

function textblockBefore(doc: Node, position: number): Node | null {
  let found: Node | null = null;
  doc.nodesBetween(0, position, (block, at) => {
    if (block.isTextblock && at + block.nodeSize <= position) found = block;
    return !block.isTextblock;
  });
  return found;
}
