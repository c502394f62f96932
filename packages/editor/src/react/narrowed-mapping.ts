import type { Transaction } from '@tiptap/pm/state';
import { Mapping, StepMap } from '@tiptap/pm/transform';

/** An edit from Yjs puts the whole document in the place of itself; this is the part of it that differs. */
export function narrowedMapping(tr: Transaction): Mapping {
  const before = tr.before.content;
  const now = tr.doc.content;
  const start = before.findDiffStart(now);
  const end = before.findDiffEnd(now);
  if (start === null || !end) return new Mapping([]);
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [oldEnd, newEnd] = [end.a + overlap, end.b + overlap];
  return new Mapping([new StepMap([start, oldEnd - start, newEnd - start])]);
}
