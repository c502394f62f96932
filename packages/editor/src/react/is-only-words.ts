import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/**
 * Whether this changes nothing but words within one paragraph that had words before and has some after, and no
 * footnote: then nothing that is counted across the text has changed. Most keys are of this kind.
 */
export function isOnlyWords(tr: Transaction): boolean {
  const [step] = tr.steps;
  if (tr.steps.length !== 1 || !step) return false;
  let isOnly = true;
  let changes = 0;
  step.getMap().forEach((from, to, newFrom, newTo) => {
    changes += 1;
    isOnly &&= areWords(tr.before, from, to) && areWords(tr.doc, newFrom, newTo);
  });
  return isOnly && changes === 1;
}

function areWords(doc: Node, from: number, to: number): boolean {
  const $from = doc.resolve(from);
  if (!$from.parent.isTextblock || $from.parent.content.size === 0 || to > $from.end()) return false;
  let areAll = true;
  doc.nodesBetween(from, to, (node) => {
    areAll &&= !node.isInline || node.isText;
    return !node.isInline;
  });
  return areAll;
}
