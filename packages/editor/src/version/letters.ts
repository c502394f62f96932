import * as Y from 'yjs';

/** Letters that one client typed in a row: the client, the number of the first of them, and how many there are. */
export type LetterRun = [clientId: number, clock: number, length: number];

/**
 * Which letters stand in one shared type, in reading order, by their identity in Yjs: the same letters, one by one,
 * as the text nodes of `fragmentToJson`. Footnotes are values, not letters, and are left out.
 */
export function lettersOf(ydoc: Y.Doc, field: string): LetterRun[] {
  const runs: LetterRun[] = [];
  visit(ydoc.getXmlFragment(field), runs);
  return runs;
}

function visit(parent: Y.XmlFragment, runs: LetterRun[]): void {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) addRuns(child, runs);
    else if (child instanceof Y.XmlElement) visit(child, runs);
  }
}

function addRuns(ytext: Y.XmlText, runs: LetterRun[]): void {
  for (let item = ytext._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { client, clock } = item.id;
    const last = runs.at(-1);
    if (last?.[0] === client && last[1] + last[2] === clock) last[2] += item.length;
    else runs.push([client, clock, item.length]);
  }
}

/** The letters of `runs` that are not among `others`. */
export function lettersWithout(runs: LetterRun[], others: LetterRun[]): LetterRun[] {
  const taken = new Map<number, LetterRun[]>();
  for (const run of others) taken.set(run[0], [...(taken.get(run[0]) ?? []), run]);
  for (const some of taken.values()) some.sort((one, other) => one[1] - other[1]);
  return runs.flatMap((run) => cutOut(run, taken.get(run[0]) ?? []));
}

function cutOut([client, clock, length]: LetterRun, holes: LetterRun[]): LetterRun[] {
  const left: LetterRun[] = [];
  const end = clock + length;
  let at = clock;
  for (const [, hole, size] of holes) {
    if (hole + size <= at) continue;
    if (hole >= end) break;
    if (hole > at) left.push([client, at, hole - at]);
    at = hole + size;
  }
  if (at < end) left.push([client, at, end - at]);
  return left;
}
